# In build/: targets that are those of build/release, which is configured when it is not yet.
set(release ${CMAKE_SOURCE_DIR}/build/release)
function(pass_on name target)
  add_custom_target(${name} ${ARGN}
    COMMAND test -f ${release}/CMakeCache.txt || ${CMAKE_COMMAND} --preset release
    COMMAND ${CMAKE_COMMAND} --build ${release} --target ${target}
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} USES_TERMINAL
    COMMENT "${target} in build/release")
endfunction()

pass_on(everything all ALL)
foreach(target program docs bench unit_tests test_programs)
  pass_on(${target} ${target})
endforeach()
