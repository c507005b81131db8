#include <Python.h>
//
#include <dlfcn.h>

#include <string>

#include "shell/layout.h"

namespace shell {

namespace fs = std::filesystem;

fs::path executable() {
    std::error_code ignored;
    return fs::read_symlink("/proc/self/exe", ignored);
}

fs::path python_folder() {
    const fs::path root = executable().parent_path().parent_path();
    std::error_code ignored;
    for (const fs::path& folder : {root / "python", root / "lib" / "app" / "python"})
        if (fs::exists(folder / "pylab" / "__init__.py", ignored)) return folder;
    return {};
}

fs::path python_prefix() {
    Dl_info library{};
    if (!dladdr(reinterpret_cast<void*>(&Py_Initialize), &library) || !library.dli_fname) return {};
    const std::string version =
        "python" + std::to_string(PY_MAJOR_VERSION) + "." + std::to_string(PY_MINOR_VERSION);
    std::error_code ignored;
    // "/lib" is a link to "/usr/lib" on a merged system: resolve it, or the prefix would be "/".
    fs::path folder = fs::canonical(library.dli_fname, ignored).parent_path();
    for (; folder.has_relative_path(); folder = folder.parent_path())
        if (fs::exists(folder / "lib" / version / "os.py", ignored)) return folder;
    return {};
}

}  // namespace shell
