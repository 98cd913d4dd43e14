# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
#
# How all C of this project is compiled. Warnings are errors; `cmake --compile-no-warning-as-error` lifts that for a newer compiler.

set(ACD_WARNINGS
	-Wall
	-Wextra
	-Wcast-align=strict
	-Wcast-qual
	-Wconversion
	-Wdouble-promotion
	-Wformat=2
	-Wimplicit-fallthrough
	-Wmissing-prototypes
	-Wnull-dereference
	-Wold-style-definition
	-Wpointer-arith
	-Wshadow
	-Wsign-conversion
	-Wstrict-prototypes
	-Wundef
	-Wvla
	-Wwrite-strings)

set(ACD_SANITIZE_address -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
set(ACD_SANITIZE_thread -fsanitize=thread -fno-omit-frame-pointer)

# acd_compile(TARGET [address|thread])
function(acd_compile target)
	set_target_properties(${target} PROPERTIES
		ACD_SANITIZER "${ARGN}"
		C_STANDARD 11
		C_STANDARD_REQUIRED ON
		C_VISIBILITY_PRESET hidden
		COMPILE_WARNING_AS_ERROR ON
		POSITION_INDEPENDENT_CODE ON)
	target_compile_options(${target} PRIVATE ${ACD_WARNINGS})
	# No path of the build machine in the module: neither in its log lines nor in its debug information.
	target_compile_options(${target} PRIVATE -ffile-prefix-map=${PROJECT_SOURCE_DIR}/= -ffile-prefix-map=${CMAKE_BINARY_DIR}=build)
	if(ARGN)
		if(NOT DEFINED ACD_SANITIZE_${ARGV1})
			message(FATAL_ERROR "ACD_SANITIZE is \"${ARGV1}\"; it can be address, thread or empty.")
		endif()
		target_compile_options(${target} PRIVATE ${ACD_SANITIZE_${ARGV1}})
		target_link_options(${target} PUBLIC ${ACD_SANITIZE_${ARGV1}})
	endif()
endfunction()
