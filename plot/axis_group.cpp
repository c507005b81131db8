// The axis that have the same limits.
#include <algorithm>

#include "plot/axis.h"

namespace plot {

// The axis whose limits are one. An axis is in exactly one group.
struct Axis::ShareGroup {
    std::vector<std::weak_ptr<Axis>> members;
};

std::vector<std::shared_ptr<Axis>> Axis::siblings() const {
    std::vector<std::shared_ptr<Axis>> all;
    const std::scoped_lock lock(scene_mutex());
    if (group_) {
        for (const auto& member : group_->members) {
            if (auto alive = member.lock()) all.push_back(std::move(alive));
        }
    }
    if (all.empty()) {
        all.push_back(std::const_pointer_cast<Axis>(
            std::static_pointer_cast<const Axis>(shared_from_this())));
    }
    return all;
}

ArtistId Axis::group_id() const {
    std::shared_ptr<Axis> first;  // perhaps freed here, after the lock
    const std::scoped_lock lock(scene_mutex());
    if (!group_) return id();
    for (const auto& member : group_->members) {
        if (!first) first = member.lock();
    }
    return first ? first->id() : id();
}

void Axis::share_with(const std::shared_ptr<Axis>& other) {
    const auto mine = siblings(), theirs = other->siblings();
    auto group = std::make_shared<ShareGroup>();
    for (const auto& axis : theirs) group->members.push_back(axis);
    for (const auto& axis : mine) {
        if (std::find(theirs.begin(), theirs.end(), axis) == theirs.end()) {
            group->members.push_back(axis);
        }
    }
    {
        const std::scoped_lock lock(scene_mutex());
        for (const auto& member : group->members) {
            if (const auto axis = member.lock()) axis->group_ = group;
        }
    }
    const auto model = other->state();
    for (const auto& axis : mine) {
        axis->update<AxisState>([&](AxisState& s) {
            s.scale = model->scale, s.view = model->view, s.view_is_set = model->view_is_set;
            s.autoscale = model->autoscale, s.autoscale_pending = model->autoscale_pending;
            s.major_locator = model->major_locator, s.minor_locator = model->minor_locator;
            s.major_formatter = model->major_formatter;
            s.minor_formatter = model->minor_formatter;
            s.asked = model->asked;
        });
    }
}

void Axis::unshare() {
    const auto others = siblings();
    const auto self = std::static_pointer_cast<Axis>(shared_from_this());
    auto alone = std::make_shared<ShareGroup>(), rest = std::make_shared<ShareGroup>();
    alone->members.push_back(self);
    for (const auto& axis : others) {
        if (axis != self) rest->members.push_back(axis);
    }
    const std::scoped_lock lock(scene_mutex());
    for (const auto& axis : others) axis->group_ = axis == self ? alone : rest;
}

}  // namespace plot
