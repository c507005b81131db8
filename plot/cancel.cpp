#include "plot/cancel.h"

namespace plot {

namespace {
const CancelToken kNever;
constinit CancelToken foreground;  // constant-initialised: a signal handler may come at any time
thread_local const CancelToken* current = &kNever;
}  // namespace

CancelToken& foreground_token() { return foreground; }

const CancelToken& current_token() { return *current; }

CancelScope::CancelScope(const CancelToken& token) : previous_(current) { current = &token; }

CancelScope::~CancelScope() { current = previous_; }

}  // namespace plot
