#include "pylab/errors.h"

#include <signal.h>
#include <unistd.h>

#include "plot/error.h"
#include "plot/warnings.h"

namespace pylab {

namespace {

struct sigaction previous;  // written before our handler is installed, read by it

void on_interrupt(int number, siginfo_t* info, void* context) {
    plot::cancel_main_work();
    if (previous.sa_flags & SA_SIGINFO) {
        previous.sa_sigaction(number, info, context);
    } else {
        previous.sa_handler(number);
    }
}

bool handles(const struct sigaction& action) {
    return (action.sa_flags & SA_SIGINFO) ||
           (action.sa_handler != SIG_DFL && action.sa_handler != SIG_IGN);
}

// Raises what another thread has set for this one. Python's own loop does it, in code that does
// nothing: only so is it settled for the interpreter, too.
bool raise_asynchronous_exception() {
    if (!PyThreadState_Get()->async_exc) return false;
    const auto names = py::reinterpret_steal<py::object>(PyDict_New());
    return !py::reinterpret_steal<py::object>(
        PyRun_String("None", Py_eval_input, names.ptr(), names.ptr()));
}

void set_os_error(const plot::OsError& e) {
    const py::object args = py::make_tuple(e.number, e.what());
    PyErr_SetObject(PyExc_OSError, args.ptr());
}

}  // namespace

void register_errors() {
    // NOLINTNEXTLINE(performance-unnecessary-value-param): pybind11 asks for this type
    py::register_exception_translator([](std::exception_ptr thrown) {
        try {
            if (thrown) std::rethrow_exception(thrown);
        } catch (const plot::ValueError& e) {
            PyErr_SetString(PyExc_ValueError, e.what());
        } catch (const plot::TypeError& e) {
            PyErr_SetString(PyExc_TypeError, e.what());
        } catch (const plot::AttributeError& e) {
            PyErr_SetString(PyExc_AttributeError, e.what());
        } catch (const plot::KeyError& e) {
            PyErr_SetString(PyExc_KeyError, e.what());
        } catch (const plot::OsError& e) {
            set_os_error(e);
        } catch (const plot::Error& e) {
            PyErr_SetString(PyExc_RuntimeError, e.what());
        } catch (const plot::Cancelled&) {
            // A pending signal's handler raises it, or it is a job's stop; else nobody would.
            if (PyErr_CheckSignals() == 0 && !raise_asynchronous_exception())
                PyErr_SetNone(PyExc_KeyboardInterrupt);
        }
    });
}

void emit_warnings() {
    if (!plot::have_warnings()) return;
    const py::object warn = py::module_::import("pylab._warnings").attr("warn");
    for (const std::string& message : plot::take_warnings()) warn(message);
}

bool on_main_thread() { return gettid() == getpid(); }

void check_signals() {
    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
}

TaskScope::TaskScope() {
    plot::CancelToken* token = plot::task_token();
    if (!token) return;
    if (raise_asynchronous_exception()) throw py::error_already_set();
    token->clear();
    scope_.emplace(*token);
}

InterruptScope::InterruptScope() {
    plot::set_main_work(&token_);
    if (sigaction(SIGINT, nullptr, &previous) != 0 || !handles(previous)) return;
    struct sigaction ours {};
    ours.sa_sigaction = on_interrupt;
    ours.sa_flags = SA_SIGINFO | SA_ONSTACK | (previous.sa_flags & SA_RESTART);
    ours.sa_mask = previous.sa_mask;
    installed_ = sigaction(SIGINT, &ours, nullptr) == 0;
}

InterruptScope::~InterruptScope() {
    if (installed_) sigaction(SIGINT, &previous, nullptr);
    plot::set_main_work(nullptr);
}

}  // namespace pylab
