#define Py_BUILD_CORE 1  // the interpreter's frames
#include "shell/snapshot.h"

#include <Python.h>
#include <internal/pycore_frame.h>

#include <algorithm>
#include <cstdio>
#include <string_view>

#include "shell/layout.h"

namespace shell {

namespace {

constexpr int kFrames = 48;
constexpr int kText = 256;

struct Place {
    char file[kText];
    char function[kText];
    int line;
};

PyThreadState* main_state = nullptr;
std::string own_folder;
Place places[kFrames];  // innermost first
int place_count = 0;

// The text with what is not ASCII as '?'; the end of a text that is too long.
void copy(char (&to)[kText], PyObject* text) {
    Py_ssize_t length = PyUnicode_GET_LENGTH(text);
    const Py_ssize_t from = std::max<Py_ssize_t>(0, length - (kText - 1));
    length -= from;
    for (Py_ssize_t i = 0; i < length; ++i) {
        const Py_UCS4 letter = PyUnicode_READ_CHAR(text, from + i);
        to[i] = letter < 128 ? static_cast<char>(letter) : '?';
    }
    to[length] = '\0';
}

#if PY_VERSION_HEX >= 0x030D0000
_PyInterpreterFrame* innermost() { return main_state->current_frame; }
PyCodeObject* code_of(const _PyInterpreterFrame* frame) {
    return PyCode_Check(frame->f_executable) ? reinterpret_cast<PyCodeObject*>(frame->f_executable)
                                             : nullptr;
}
#else
_PyInterpreterFrame* innermost() { return main_state->cframe->current_frame; }
PyCodeObject* code_of(const _PyInterpreterFrame* frame) { return frame->f_code; }
#endif

#if PY_VERSION_HEX >= 0x030D0000
const _Py_CODEUNIT* instruction(const _PyInterpreterFrame* frame) { return frame->instr_ptr; }
#else
const _Py_CODEUNIT* instruction(const _PyInterpreterFrame* frame) { return frame->prev_instr; }
#endif

// The package that a file belongs to when it is no file of the user's; "" for a user's.
std::string library(std::string_view file) {
    if (!own_folder.empty() && file.starts_with(own_folder)) return "pylab";
    for (const std::string_view folder : {"/dist-packages/", "/site-packages/", "/python3/"}) {
        const std::size_t at = file.rfind(folder);
        if (at == file.npos) continue;
        const std::string_view rest = file.substr(at + folder.size());
        return std::string(rest.substr(0, rest.find_first_of("/.")));
    }
    const std::size_t lib = file.find("/lib/python3.");
    if (lib != file.npos) {
        const std::string_view rest = file.substr(file.find('/', lib + 5) + 1);
        return std::string(rest.substr(0, rest.find_first_of("/.")));
    }
    const bool typed = file.starts_with("<ipython") || file == "<stdin>" || file == "<string>";
    return file.starts_with("<") && !typed ? "?" : "";
}

std::string user_place(const Place& place) {
    const std::string_view file = place.file;
    if (file.starts_with("<ipython")) return "line " + std::to_string(place.line);
    return std::string(file.substr(file.rfind('/') + 1)) + ":" + std::to_string(place.line);
}

}  // namespace

void remember_main_thread() {
    main_state = PyThreadState_Get();
    own_folder = python_folder();
}

bool is_library(std::string_view file) { return !library(file).empty(); }

void take_snapshot() {
    place_count = 0;
    const _PyInterpreterFrame* frame = innermost();
    for (; frame && place_count < kFrames; frame = frame->previous) {
        PyCodeObject* code = code_of(frame);
        if (!code) continue;
        Place& place = places[place_count++];
        copy(place.file, code->co_filename);
        copy(place.function, code->co_name);
        const auto offset = instruction(frame) - _PyCode_CODE(code);
        place.line = PyCode_Addr2Line(code, static_cast<int>(offset * sizeof(_Py_CODEUNIT)));
    }
}

std::string describe_snapshot() {
    std::string package;
    const Place* called = nullptr;  // the library's function that the user's code called
    for (int i = 0; i < place_count; ++i) {
        const std::string here = library(places[i].file);
        if (here.empty()) {
            const std::string at = user_place(places[i]);
            if (!called) return "in one call at " + at;
            std::string said = "in ";
            for (const std::string_view part :
                 {std::string_view(package), std::string_view("."),
                  std::string_view(called->function), std::string_view(", called at "),
                  std::string_view(at)})
                said += part;
            return said;
        }
        if (here == "?" && called) continue;  // a dispatcher in between
        called = &places[i];
        package = here;
    }
    return "in one call";
}

}  // namespace shell
