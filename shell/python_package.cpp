#include "shell/python_package.h"

#include <string>

#include "shell/layout.h"

namespace shell {

namespace {

constexpr const char* kPackage = "pylab.shell";

bool load_package() {
    PyObject* modules = PyImport_GetModuleDict();  // borrowed
    if (PyDict_GetItemString(modules, kPackage)) return true;
    const std::string folder = python_folder() / "pylab" / "shell";
    const Ref external(PyImport_ImportModule("_frozen_importlib_external"));
    const Ref importlib(PyImport_ImportModule("_frozen_importlib"));
    const Ref make(external ? PyObject_GetAttrString(external.get(), "spec_from_file_location")
                            : nullptr);
    const Ref arguments(Py_BuildValue("(ss)", kPackage, (folder + "/__init__.py").c_str()));
    const Ref keywords(Py_BuildValue("{s:[s]}", "submodule_search_locations", folder.c_str()));
    if (!importlib || !make || !arguments || !keywords) return false;
    const Ref spec(PyObject_Call(make.get(), arguments.get(), keywords.get()));
    return spec && Ref(PyObject_CallMethod(importlib.get(), "_load", "O", spec.get()));
}

}  // namespace

Ref shell_module(const char* name) {
    if (!load_package()) return nullptr;
    const std::string full_name = std::string(kPackage) + "." + name;
    // A list of names, or else the import ends with the outermost package and loads it.
    const Ref names(Py_BuildValue("(s)", "__name__"));
    return names ? Ref(PyImport_ImportModuleLevel(full_name.c_str(), nullptr, nullptr, names.get(),
                                                  0))
                 : nullptr;
}

bool call_shell(const char* name, const char* function, PyObject* argument) {
    const Ref module = shell_module(name);
    return module && Ref(PyObject_CallMethod(module.get(), function, "O", argument));
}

}  // namespace shell
