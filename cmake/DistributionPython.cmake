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
