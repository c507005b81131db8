#include "plot/cancel.h"

namespace plot {

namespace {
const CancelToken kNever;
constinit CancelToken foreground;  // constant-initialised: a signal handler may come at any time
constinit std::atomic<CancelToken*> main_work{nullptr};
thread_local const CancelToken* current = &kNever;
thread_local CancelToken* of_task = nullptr;
}  // namespace

CancelToken& foreground_token() { return foreground; }

const CancelToken& current_token() { return *current; }

CancelToken* task_token() { return of_task; }

void set_task_token(CancelToken* token) { of_task = token; }

void set_main_work(CancelToken* token) noexcept { main_work = token; }

void cancel_main_work() noexcept {
    if (CancelToken* token = main_work) token->request();
}

CancelScope::CancelScope(const CancelToken& token) : previous_(current) { current = &token; }

CancelScope::~CancelScope() { current = previous_; }

}  // namespace plot
