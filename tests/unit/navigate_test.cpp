#include "backend/navigate.h"

#include <gtest/gtest.h>

#include "backend/keys.h"
#include "backend/navigator.h"
#include "plot/artists/image.h"
#include "plot/figure.h"
#include "plot/style.h"

namespace plot::gtk {
namespace {

// 0…10 by 0…100 in a box of 400 x 200 pixels whose lower left corner is at (100, 50).
Frame linear_frame() {
    Frame frame;
    frame.view = {0, 0, 10, 100};
    frame.axes_box = {100, 50, 500, 250};
    frame.figure_box = {0, 0, 600, 300};
    return frame;
}

Frame log_frame() {
    Frame frame = linear_frame();
    frame.x_scale = Scale::log();
    frame.view.x0 = 1, frame.view.x1 = 10000;
    return frame;
}

void expect_near(Interval got, double v0, double v1) {
    const double tolerance = 1e-12 * std::max({1.0, std::abs(v0), std::abs(v1)});
    EXPECT_NEAR(got.v0, v0, tolerance);
    EXPECT_NEAR(got.v1, v1, tolerance);
}

TEST(NavigatePan, MovesThePointUnderThePointerAlong) {
    const Limits to = panned(linear_frame(), {200, 100}, {240, 80}, Constraint::None);
    expect_near(to.x, -1, 9);
    expect_near(to.y, 10, 110);
}

TEST(NavigatePan, KeepsADirectionThatDoesNotMoveToTheLastBit) {
    Frame frame = linear_frame();
    frame.view.y0 = 0.1, frame.view.y1 = 0.3;
    const Limits to = panned(frame, {200, 100}, {240, 90}, Constraint::X);
    EXPECT_EQ(to.y, (Interval{0.1, 0.3}));
    expect_near(to.x, -1, 9);
}

TEST(NavigatePan, MovesByDecadesOnALogAxis) {
    const Limits to = panned(log_frame(), {200, 100}, {300, 100}, Constraint::None);
    EXPECT_NEAR(to.x.v0, 0.1, 1e-14);
    EXPECT_NEAR(to.x.v1, 1000, 1e-10);
}

TEST(NavigatePan, KeepsAReversedAxisReversed) {
    Frame frame = linear_frame();
    frame.view.x0 = 10, frame.view.x1 = 0;
    expect_near(panned(frame, {200, 100}, {240, 100}, Constraint::None).x, 11, 1);
}

TEST(NavigatePan, StaysWhereAScaleEnds) {
    Frame frame = log_frame();
    frame.view.x0 = 1e-300, frame.view.x1 = 1e-200;
    const Limits to = panned(frame, {200, 100}, {500, 100}, Constraint::None);
    EXPECT_EQ(to.x.v0, 1e-300);  // 1e-375 is no number
    EXPECT_GT(to.x.v1, 0);
}

TEST(NavigatePan, ConstraintsAreMatplotlibs) {
    EXPECT_EQ(constrained({3, -4}, Constraint::X), (Point{3, 0}));
    EXPECT_EQ(constrained({3, -4}, Constraint::Y), (Point{0, -4}));
    EXPECT_EQ(constrained({3, -4}, Constraint::Equal), (Point{-4, -4}));
    EXPECT_EQ(constrained({5, -4}, Constraint::Equal), (Point{5, 5}));
    EXPECT_EQ(constrained({1, -4}, Constraint::Nearest), (Point{0, -4}));
    EXPECT_EQ(constrained({9, -4}, Constraint::Nearest), (Point{9, 0}));
    EXPECT_EQ(constrained({3, -4}, Constraint::Nearest), (Point{4, -4}));
    EXPECT_EQ(constrained({5, -4}, Constraint::Nearest), (Point{5, -5}));
    EXPECT_EQ(constraint_of("x"), Constraint::X);
    EXPECT_EQ(constraint_of("control"), Constraint::Equal);
    EXPECT_EQ(constraint_of("q"), Constraint::None);
}

TEST(NavigateStretch, OneBoxWidthIsAFactorOfTenAboutTheStart) {
    const Limits to = stretched(linear_frame(), {300, 150}, {700, 150}, Constraint::None, false);
    expect_near(to.x, 4.5, 5.5);
    EXPECT_EQ(to.y, (Interval{0, 100}));
    const Limits out = stretched(linear_frame(), {300, 150}, {300, -50}, Constraint::None, false);
    expect_near(out.y, -450, 550);
}

TEST(NavigateStretch, AxesOfFixedAspectKeepTheirShape) {
    const Limits to = stretched(linear_frame(), {300, 150}, {700, 150}, Constraint::None, true);
    const double factor = std::sqrt(10);
    expect_near(to.x, 5 - 5 / factor, 5 + 5 / factor);
    expect_near(to.y, 50 - 50 / factor, 50 + 50 / factor);
}

TEST(NavigateMagnify, KeepsTheValueUnderThePointer) {
    const Limits to = magnified(linear_frame(), {200, 100}, 2);
    expect_near(to.x, 1.25, 6.25);
    expect_near(to.y, 12.5, 62.5);
    const Limits only_y = magnified(linear_frame(), {200, 100}, 2, false, true);
    EXPECT_EQ(only_y.x, (Interval{0, 10}));
    expect_near(only_y.y, 12.5, 62.5);
}

TEST(NavigateMagnify, NeverAnswersWhatIsNoNumber) {
    Frame frame = linear_frame();
    frame.view = {-1e308, -1e308, 1e308, 1e308};
    for (int i = 0; i < 20; ++i) {
        const Limits to = magnified(frame, {150, 60}, 0.01);
        for (double v : {to.x.v0, to.x.v1, to.y.v0, to.y.v1}) ASSERT_TRUE(std::isfinite(v));
        frame.view = {to.x.v0, to.y.v0, to.x.v1, to.y.v1};
    }
}

TEST(NavigateZoom, TheRectangleFillsTheAxes) {
    const auto to = zoomed(linear_frame(), {200, 100}, {300, 200}, Constraint::None, Direction::In);
    ASSERT_TRUE(to);
    expect_near(to->x, 2.5, 5);
    expect_near(to->y, 25, 75);
    // From any corner to any other.
    EXPECT_EQ(zoomed(linear_frame(), {300, 100}, {200, 200}, Constraint::None, Direction::In), to);
}

TEST(NavigateZoom, OutPutsTheViewIntoTheRectangle) {
    const auto to =
        zoomed(linear_frame(), {200, 100}, {300, 200}, Constraint::None, Direction::Out);
    ASSERT_TRUE(to);
    expect_near(to->x, -10, 30);
    expect_near(to->y, -50, 150);
    // The old limits now stand at the rectangle's edges.
    Frame after = linear_frame();
    after.view = {to->x.v0, to->y.v0, to->x.v1, to->y.v1};
    EXPECT_NEAR(after.to_display(Point{0, 0}).x, 200, 1e-9);
    EXPECT_NEAR(after.to_display(Point{10, 0}).x, 300, 1e-9);
}

TEST(NavigateZoom, AHeldKeyKeepsTheOtherDirection) {
    const auto to = zoomed(linear_frame(), {200, 100}, {300, 101}, Constraint::X, Direction::In);
    ASSERT_TRUE(to);
    expect_near(to->x, 2.5, 5);
    EXPECT_EQ(to->y, (Interval{0, 100}));
}

TEST(NavigateZoom, AClickIsNoZoom) {
    EXPECT_FALSE(zoomed(linear_frame(), {200, 100}, {204, 180}, Constraint::None, Direction::In));
    EXPECT_FALSE(zoomed(linear_frame(), {200, 100}, {280, 104}, Constraint::None, Direction::In));
    EXPECT_TRUE(zoomed(linear_frame(), {200, 100}, {205, 105}, Constraint::None, Direction::In));
    // Nor is a drag that lies outside the box.
    EXPECT_FALSE(zoomed(linear_frame(), {510, 100}, {590, 180}, Constraint::None, Direction::In));
}

TEST(NavigateZoom, EndsAtTheAxes) {
    const auto to = zoomed(linear_frame(), {300, 150}, {900, 900}, Constraint::None, Direction::In);
    ASSERT_TRUE(to);
    expect_near(to->x, 5, 10);
    expect_near(to->y, 50, 100);
}

TEST(NavigateZoom, ReversedAndLogAxes) {
    Frame frame = log_frame();
    frame.view.y0 = 100, frame.view.y1 = 0;
    const auto to = zoomed(frame, {200, 100}, {300, 200}, Constraint::None, Direction::In);
    ASSERT_TRUE(to);
    EXPECT_NEAR(to->x.v0, 10, 1e-12);
    EXPECT_NEAR(to->x.v1, 100, 1e-10);
    expect_near(to->y, 75, 25);
}

TEST(NavigateBand, StaysInTheBoxAndSpansItAlongAHeldKey) {
    const Rect box = linear_frame().axes_box;
    EXPECT_EQ(rubber_band(box, {200, 100}, {900, 70}, Constraint::None), (Rect{200, 70, 500, 100}));
    EXPECT_EQ(rubber_band(box, {200, 100}, {300, 70}, Constraint::X), (Rect{200, 50, 300, 250}));
    EXPECT_EQ(rubber_band(box, {200, 100}, {300, 70}, Constraint::Y), (Rect{100, 70, 500, 100}));
}

TEST(NavigateScroll, OverTheLabelsOfOneAxisThatAxisOnly) {
    Frame upper = linear_frame();
    upper.axes_box = {100, 400, 500, 600};
    const std::vector<Frame> frames{linear_frame(), upper};
    const auto inside = scroll_target(frames, {300, 150}, 60);
    EXPECT_EQ(inside.axes, (std::vector<std::size_t>{0}));
    EXPECT_TRUE(inside.x && inside.y);
    const auto below_upper = scroll_target(frames, {300, 380}, 60);
    EXPECT_EQ(below_upper.axes, (std::vector<std::size_t>{1}));
    EXPECT_TRUE(below_upper.x);
    EXPECT_FALSE(below_upper.y);
    const auto left = scroll_target(frames, {90, 150}, 60);
    EXPECT_EQ(left.axes, (std::vector<std::size_t>{0}));
    EXPECT_FALSE(left.x);
    EXPECT_TRUE(left.y);
    EXPECT_TRUE(scroll_target(frames, {90, 40}, 60).axes.empty());    // at a corner
    EXPECT_TRUE(scroll_target(frames, {300, 325}, 60).axes.empty());  // between, too far
}

TEST(NavigateScroll, TwinsAreOneTarget) {
    const std::vector<Frame> twins{linear_frame(), linear_frame()};
    EXPECT_EQ(scroll_target(twins, {300, 150}, 60).axes.size(), 2U);
    EXPECT_EQ(scroll_target(twins, {300, 40}, 60).axes.size(), 2U);
}

View view_of(double x) { return {{1, {{x, x + 1}, {0, 1}}, false, false}}; }

TEST(NavigateHistory, WalksBackAndForward) {
    History history;
    EXPECT_TRUE(history.empty());
    EXPECT_EQ(history.home(), nullptr);
    for (double x : {0.0, 1.0, 2.0}) history.push(view_of(x));
    EXPECT_FALSE(history.can_go_forward());
    EXPECT_EQ(*history.back(), view_of(1));
    EXPECT_EQ(*history.back(), view_of(0));
    EXPECT_EQ(history.back(), nullptr);
    EXPECT_EQ(*history.forward(), view_of(1));
    history.push(view_of(5));
    EXPECT_FALSE(history.can_go_forward());
    EXPECT_EQ(*history.back(), view_of(1));
}

TEST(NavigateHistory, GoingHomeCanBeGoneBackFrom) {
    History history;
    for (double x : {0.0, 1.0}) history.push(view_of(x));
    EXPECT_EQ(*history.home(), view_of(0));
    EXPECT_EQ(*history.back(), view_of(1));
    EXPECT_EQ(*history.back(), view_of(0));
    EXPECT_FALSE(history.can_go_back());
}

TEST(NavigateHistory, AGestureThatGoesOnIsOneStep) {
    History history;
    history.push(view_of(0));
    history.push(view_of(1));
    history.replace(view_of(2));
    EXPECT_EQ(*history.back(), view_of(0));
    history.replace(view_of(3));  // home stays
    EXPECT_EQ(*history.back(), view_of(0));
}

TEST(NavigateHistory, IsBoundedAndKeepsHome) {
    History history;
    for (int i = 0; i < 2000; ++i) history.push(view_of(i));
    int steps = 0;
    const View* last = nullptr;
    while (const View* v = history.back()) last = v, ++steps;
    EXPECT_LT(steps, 1000);
    EXPECT_EQ(*last, view_of(0));
}

TEST(NavigateKeys, NamesAreMatplotlibs) {
    EXPECT_EQ(key_name('a', "a", {}), "a");
    EXPECT_EQ(key_name('A', "A", {.shift = true}), "A");
    EXPECT_EQ(key_name('s', "s", {.control = true}), "ctrl+s");
    EXPECT_EQ(key_name(0xe9, "eacute", {.alt = true}), "alt+\u00e9");
    EXPECT_EQ(key_name(0x20ac, "EuroSign", {}), "\u20ac");
    EXPECT_EQ(key_name(0, "Left", {.shift = true}), "shift+left");
    EXPECT_EQ(key_name(13, "Return", {}), "enter");
    EXPECT_EQ(key_name(13, "KP_Enter", {}), "enter");
    EXPECT_EQ(key_name(0, "Page_Up", {}), "pageup");
    EXPECT_EQ(key_name(0, "Next", {}), "pagedown");
    EXPECT_EQ(key_name(0, "Control_L", {}), "control");
    EXPECT_EQ(key_name(0, "Control_L", {.control = true}), "control");
    EXPECT_EQ(key_name(8, "BackSpace", {}), "backspace");
    EXPECT_EQ(command_of("ctrl+s"), Command::Save);
    EXPECT_EQ(command_of("G"), Command::GridMinor);
    EXPECT_EQ(command_of("z"), Command::None);
    EXPECT_EQ(command_of("MouseButton.BACK"), Command::Back);
}

TEST(NavigateKeys, TheKeymapIsThatOfTheRcParameters) {
    const RcTable before = rc_save();
    rc_set("keymap.home", Value{"z, ctrl+h"});
    EXPECT_EQ(command_of("z"), Command::Home);
    EXPECT_EQ(command_of("ctrl+h"), Command::Home);
    EXPECT_EQ(command_of("h"), Command::None);
    rc_restore(before);
    EXPECT_EQ(command_of("h"), Command::Home);
}

// A figure with one axes, 0…10 by 0…100, and a navigator that knows where it stands.
struct Navigated {
    std::shared_ptr<Figure> figure = Figure::create();
    std::shared_ptr<Axes> axes = figure->add_subplot(1, 1, 1);
    Navigator navigator{figure};

    Navigated() {
        axes->plot({0, 10}, {0, 100});
        axes->xaxis()->update<AxisState>([](AxisState& s) { s.margin = 0; });
        axes->yaxis()->update<AxisState>([](AxisState& s) { s.margin = 0; });
        axes->autoscale_view();
        navigator.set_layout({{{axes->id(), linear_frame()}}});
    }
    void expect(Interval x, Interval y) {
        expect_near(axes->xaxis()->limits(), x.v0, x.v1);
        expect_near(axes->yaxis()->limits(), y.v0, y.v1);
    }
};

TEST(Navigator, PansOnlyInPanMode) {
    Navigated n;
    n.navigator.press({200, 100}, 1);
    n.navigator.drag({240, 80}, Constraint::None);
    n.expect({0, 10}, {0, 100});
    n.navigator.release({240, 80}, Constraint::None);
    n.navigator.toggle(Mode::Pan);
    n.navigator.press({200, 100}, 1);
    n.navigator.drag({220, 90}, Constraint::None);
    n.navigator.drag({240, 80}, Constraint::None);
    n.expect({-1, 9}, {10, 110});
    n.navigator.release({240, 80}, Constraint::None);
    n.navigator.back();
    n.expect({0, 10}, {0, 100});
    n.navigator.forward();
    n.expect({-1, 9}, {10, 110});
}

TEST(Navigator, HomeFollowsTheDataAgain) {
    Navigated n;
    n.navigator.toggle(Mode::Pan);
    n.navigator.press({200, 100}, 1);
    n.navigator.release({240, 80}, Constraint::None);
    EXPECT_FALSE(n.axes->xaxis()->state()->autoscale);
    n.axes->plot({0, 20}, {0, 100});
    n.navigator.home();
    EXPECT_TRUE(n.axes->xaxis()->state()->autoscale);
    n.expect({0, 20}, {0, 100});
}

TEST(Navigator, ADragCanBeTakenBack) {
    Navigated n;
    n.navigator.toggle(Mode::Pan);
    n.navigator.press({200, 100}, 3);
    n.navigator.drag({300, 180}, Constraint::None);
    n.navigator.cancel();
    n.expect({0, 10}, {0, 100});
    EXPECT_TRUE(n.navigator.history().empty());
    EXPECT_TRUE(n.axes->xaxis()->state()->autoscale);
}

TEST(Navigator, ZoomsWithARubberBand) {
    Navigated n;
    n.navigator.toggle(Mode::Zoom);
    n.navigator.press({200, 100}, 1);
    n.navigator.drag({300, 200}, Constraint::None);
    EXPECT_EQ(n.navigator.band(), (Rect{200, 100, 300, 200}));
    n.expect({0, 10}, {0, 100});
    n.navigator.release({300, 200}, Constraint::None);
    EXPECT_FALSE(n.navigator.band());
    n.expect({2.5, 5}, {25, 75});
}

TEST(Navigator, TellsWhichLimitsItChanged) {
    Navigated n;
    const auto other = n.figure->add_axes({0, 0, 0.1, 0.1});
    std::vector<ArtistId> told;
    n.navigator.on_limits = [&told](const std::vector<ArtistId>& axes) { told = axes; };
    ASSERT_TRUE(n.navigator.scroll({200, 100}, 1, 1000));
    EXPECT_EQ(told, (std::vector<ArtistId>{n.axes->id()}));
}

TEST(Navigator, SwiftScrollsAreOneStep) {
    Navigated n;
    for (std::uint32_t ms : {1000U, 1100U, 1200U}) n.navigator.scroll({200, 100}, 1, ms);
    n.navigator.back();
    n.expect({0, 10}, {0, 100});
    EXPECT_FALSE(n.navigator.scroll({5, 5}, 1, 3000));
}

TEST(Navigator, ReadsOutLikeTheTicks) {
    Navigated n;
    const Spot spot = n.navigator.spot({300, 150});
    EXPECT_EQ(spot.axes, n.axes);
    EXPECT_EQ(spot.text, "x=5.00 y=50.0");
    EXPECT_EQ(n.navigator.spot({10, 10}).text, "");
}

TEST(Navigator, ReadsOutThePicture) {
    Navigated n;
    const std::vector<double> values = {1, 2, 3, 4};
    auto image = std::make_shared<Image>();
    image->update<ImageState>([&](ImageState& s) {
        s.set_data(copy_image(ImageData::Type::Double, 2, 2, 1, values.data()));
        s.extent = {0, 10, 0, 100};
    });
    n.axes->add(image, false);
    const std::string text = n.navigator.spot({290, 140}).text;
    EXPECT_EQ(text.substr(text.find(" [")), " [3.000]");
}

TEST(Navigator, TogglesGridAndScales) {
    Navigated n;
    const auto grid = [&n] {
        return std::pair(n.axes->xaxis()->state()->major.grid_on,
                         n.axes->yaxis()->state()->major.grid_on);
    };
    for (const auto& expected : {std::pair(true, false), std::pair(true, true),
                                 std::pair(false, true), std::pair(false, false)}) {
        EXPECT_TRUE(n.navigator.toggle_look(Command::Grid, {300, 150}));
        EXPECT_EQ(grid(), expected);
    }
    n.navigator.toggle_look(Command::LogY, {300, 150});
    EXPECT_EQ(n.axes->yaxis()->state()->scale.kind, ScaleKind::Log);
    n.navigator.toggle_look(Command::LogY, {10, 10});  // outside
    EXPECT_EQ(n.axes->yaxis()->state()->scale.kind, ScaleKind::Log);
    EXPECT_FALSE(n.navigator.toggle_look(Command::Home, {300, 150}));
}

TEST(Navigator, SurvivesAxesThatGoDuringADrag) {
    Navigated n;
    n.navigator.toggle(Mode::Pan);
    n.navigator.press({200, 100}, 1);
    n.figure->remove_axes(n.axes);
    n.navigator.drag({240, 80}, Constraint::None);
    n.navigator.release({240, 80}, Constraint::None);
    n.navigator.home();
    n.navigator.back();
    EXPECT_FALSE(n.navigator.spot({300, 150}).axes);
}

}  // namespace
}  // namespace plot::gtk
