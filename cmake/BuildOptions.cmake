# Options and flags that every folder shares.
option(APP_WITH_BACKEND "Build the gtkmm backend" ON)
option(APP_WITH_PYTHON "Build the Python bindings and the shell" ON)
option(APP_WITH_TESTS "Build the tests" ON)
set(APP_SANITIZE "" CACHE STRING "Sanitizers to compile with, as in -fsanitize=")

set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wno-missing-field-initializers -fno-math-errno)
if(APP_SANITIZE)
  add_compile_options(-fsanitize=${APP_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${APP_SANITIZE})
endif()

find_package(PkgConfig REQUIRED)
