# Options, flags and folders that every part shares.
find_package(GTest QUIET)
option(APP_WITH_BACKEND "Build the gtkmm backend" ON)
option(APP_WITH_PYTHON "Build the Python bindings and the shell" ON)
option(APP_WITH_TESTS "Build the tests" ${GTest_FOUND})
set(APP_SANITIZE "" CACHE STRING "Sanitizers to compile with, as in -fsanitize=")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# The build folder and an installation look alike, so that the program finds its parts relative to
# itself in both: bin/app, lib/libplot*.so and python/pylab here, and bin/app,
# lib/app/libplot*.so and lib/app/python/pylab under the installation's prefix. One RPATH serves
# both: CMake would pad the shorter of two with empty entries, which mean the current folder.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)
set(APP_PRIVATE_DIR lib/app)
set(CMAKE_BUILD_WITH_INSTALL_RPATH ON)
set(CMAKE_INSTALL_RPATH "$ORIGIN/../${APP_PRIVATE_DIR}:$ORIGIN/../lib")

# GCC's precompiled headers are cacheable only with these two sloppinesses and -fpch-preprocess;
# paths relative to the tree let two clones share a cache.
find_program(CCACHE ccache)
if(CCACHE)
  set(launcher env CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wno-missing-field-initializers -fno-math-errno)
if(APP_SANITIZE)
  add_compile_options(-fsanitize=${APP_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${APP_SANITIZE})
endif()

find_package(PkgConfig REQUIRED)
