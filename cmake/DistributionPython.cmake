# The distribution's Python with its NumPy, whatever other python3 comes first on PATH: only its
# headers, library and packages belong together, and the user's IPython is installed for it.
set(Python3_EXECUTABLE /usr/bin/python3 CACHE FILEPATH "The Python to embed")
set(Python3_FIND_VIRTUALENV STANDARD)
find_package(Python3 3.11 COMPONENTS Interpreter Development.Embed Development.Module NumPy)
if(NOT Python3_Interpreter_FOUND)
  message(FATAL_ERROR "No Python 3.11 or newer at ${Python3_EXECUTABLE}: install the package python3.")
elseif(NOT Python3_Development.Embed_FOUND OR NOT Python3_Development.Module_FOUND)
  message(FATAL_ERROR
    "${Python3_EXECUTABLE} has no headers or library: install the package python3-dev.")
elseif(NOT Python3_NumPy_FOUND)
  message(FATAL_ERROR "${Python3_EXECUTABLE} has no NumPy: install the package python3-numpy.")
endif()
find_package(pybind11 REQUIRED CONFIG)

# What the program embeds: the static library where there is one, as the distribution's own python3
# does. Code of the shared one runs a tenth slower, imports a quarter. Extension modules find
# Python's functions in the program then, so that it must keep and export all of them. Sanitizers
# know the shared library by its name.
add_library(embedded_python INTERFACE)
execute_process(
  COMMAND ${Python3_EXECUTABLE} -c "from sysconfig import get_config_var as v
print(v('LIBPL') + '/' + v('LIBRARY'), v('MODLIBS'), v('LIBS'), v('SYSLIBS'))"
  OUTPUT_VARIABLE static_python OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
separate_arguments(static_python UNIX_COMMAND "${static_python}")
list(POP_FRONT static_python static_python_library)
list(REMOVE_DUPLICATES static_python)
set(static_python_options
  -no-pie LINKER:--export-dynamic
  LINKER:--whole-archive ${static_python_library} LINKER:--no-whole-archive)
if(NOT APP_SANITIZE AND EXISTS ${static_python_library})
  include(CheckCSourceCompiles)
  set(CMAKE_REQUIRED_INCLUDES ${Python3_INCLUDE_DIRS})
  set(CMAKE_REQUIRED_LINK_OPTIONS ${static_python_options})
  set(CMAKE_REQUIRED_LIBRARIES ${static_python})
  check_c_source_compiles("#include <Python.h>
    int main(int count, char** words) { return Py_BytesMain(count, words); }" STATIC_PYTHON_LINKS)
  unset(CMAKE_REQUIRED_INCLUDES)
  unset(CMAKE_REQUIRED_LINK_OPTIONS)
  unset(CMAKE_REQUIRED_LIBRARIES)
endif()
if(STATIC_PYTHON_LINKS)
  target_include_directories(embedded_python SYSTEM INTERFACE ${Python3_INCLUDE_DIRS})
  target_link_options(embedded_python INTERFACE ${static_python_options})
  target_link_libraries(embedded_python INTERFACE ${static_python})
else()
  target_link_libraries(embedded_python INTERFACE Python3::Python)
endif()
