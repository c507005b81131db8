#include "shell/interpreter.h"

#include <unistd.h>

#include "shell/layout.h"
#include "shell/python_ref.h"

namespace shell {

namespace {

std::string narrow(const wchar_t* text) {
    if (!text) return {};
    char* encoded = Py_EncodeLocale(text, nullptr);
    std::string result = encoded ? encoded : "";
    PyMem_Free(encoded);
    return result;
}

}  // namespace

Interpreter::Interpreter(const std::vector<std::string>& argv) {
    PyConfig_InitPythonConfig(&config_);
    config_.parse_argv = 1;
    std::vector<char*> bytes;
    bytes.reserve(argv.size());
    for (const std::string& argument : argv) bytes.push_back(const_cast<char*>(argument.c_str()));
    check(PyConfig_SetBytesArgv(&config_, static_cast<Py_ssize_t>(bytes.size()), bytes.data()));
    check(PyConfig_Read(&config_));
}

Interpreter::~Interpreter() { PyConfig_Clear(&config_); }

void Interpreter::check(PyStatus status) {
    if (!PyStatus_Exception(status)) return;
    PyConfig_Clear(&config_);
    Py_ExitStatusException(status);
}

std::optional<PromptRequest> Interpreter::take_prompt_request(const char* start) {
    const bool has_code = config_.run_command || config_.run_module || config_.run_filename;
    const bool dash = !has_code && config_.argv.length > 0 && config_.argv.items[0][0] != L'\0';
    if (!isatty(STDIN_FILENO) || dash || (has_code && !config_.inspect)) return std::nullopt;

    PromptRequest request{
        narrow(config_.run_command), narrow(config_.run_module), narrow(config_.run_filename), {}};
    for (Py_ssize_t i = 1; i < config_.argv.length; ++i)
        request.argv.push_back(narrow(config_.argv.items[i]));
    check(PyConfig_SetString(&config_, &config_.run_module, nullptr));
    check(PyConfig_SetString(&config_, &config_.run_filename, nullptr));
    check(PyConfig_SetBytesString(&config_, &config_.run_command, start));
    wchar_t dash_c[] = L"-c";
    wchar_t* argv[] = {dash_c};  // so that sys.path starts with the current folder
    check(PyConfig_SetWideStringList(&config_, &config_.argv, 1, argv));
    config_.inspect = 0;
    return request;
}

std::string Interpreter::what_runs() const {
    if (config_.run_command) return "-c " + narrow(config_.run_command);
    if (config_.run_module) return "-m " + narrow(config_.run_module);
    return std::filesystem::path(narrow(config_.run_filename)).filename();
}

void Interpreter::initialize(const std::filesystem::path& python) {
    const std::string self = executable().string();
    const std::string prefix = python_prefix().string();
    check(PyConfig_SetBytesString(&config_, &config_.executable,
                                  python.empty() ? self.c_str() : python.c_str()));
    if (!prefix.empty()) {
        check(PyConfig_SetBytesString(&config_, &config_.prefix, prefix.c_str()));
        check(PyConfig_SetBytesString(&config_, &config_.exec_prefix, prefix.c_str()));
    }
    check(Py_InitializeFromConfig(&config_));
    // Children started through sys.executable must be this program again.
    const Ref name(PyUnicode_DecodeFSDefault(self.c_str()));
    if (!name || PySys_SetObject("executable", name.get()) < 0 ||
        PySys_SetObject("_base_executable", name.get()) < 0)
        PyErr_Clear();
}

bool add_to_path_after_standard_library(const std::filesystem::path& folder) {
    PyObject* path = PySys_GetObject("path");  // borrowed
    const Ref entry(PyUnicode_DecodeFSDefault(folder.c_str()));
    if (!path || !PyList_Check(path) || !entry) return PyErr_Occurred() == nullptr;
    Py_ssize_t place = PyList_Size(path);
    for (Py_ssize_t i = 0; i < PyList_Size(path); ++i) {
        const char* text = PyUnicode_Check(PyList_GetItem(path, i))
                               ? PyUnicode_AsUTF8(PyList_GetItem(path, i))
                               : nullptr;
        if (!text) PyErr_Clear();
        if (text && std::filesystem::path(text).filename() == "lib-dynload") place = i + 1;
    }
    return PyList_Insert(path, place, entry.get()) == 0;
}

}  // namespace shell
