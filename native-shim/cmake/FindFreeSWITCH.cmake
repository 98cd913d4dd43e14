# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
#
# Finds FreeSWITCH's headers, and libfreeswitch when it is there: target FreeSWITCH::FreeSWITCH.
# Looks in FREESWITCH_PREFIX (-D or environment), which then is the only place; else asks pkg-config, then looks around the freeswitch
# command, then in the usual prefixes.

set(FREESWITCH_PREFIX "$ENV{FREESWITCH_PREFIX}" CACHE PATH "Folder FreeSWITCH is installed in")

# What was found for another prefix doesn't count.
if(NOT "${FREESWITCH_PREFIX}" STREQUAL "${FreeSWITCH_PREFIX_SEARCHED}")
	unset(FreeSWITCH_INCLUDE_DIR CACHE)
	unset(FreeSWITCH_LIBRARY CACHE)
	set(FreeSWITCH_PREFIX_SEARCHED "${FREESWITCH_PREFIX}" CACHE INTERNAL "")
endif()

if(FREESWITCH_PREFIX)
	set(_prefixes ${FREESWITCH_PREFIX})
else()
	find_package(PkgConfig QUIET)
	if(PkgConfig_FOUND)
		pkg_check_modules(PC_FREESWITCH QUIET freeswitch)
		set(_prefixes ${PC_FREESWITCH_PREFIX})
	endif()
	find_program(FreeSWITCH_COMMAND freeswitch)
	mark_as_advanced(FreeSWITCH_COMMAND)
	if(FreeSWITCH_COMMAND)
		file(REAL_PATH "${FreeSWITCH_COMMAND}" _command)
		cmake_path(GET _command PARENT_PATH _bin)
		cmake_path(GET _bin PARENT_PATH _prefix)
		list(APPEND _prefixes ${_prefix})
	endif()
	list(APPEND _prefixes /usr/local/freeswitch /usr/local /usr)
endif()

find_path(FreeSWITCH_INCLUDE_DIR switch.h
	HINTS ${PC_FREESWITCH_INCLUDE_DIRS} ${PC_FREESWITCH_INCLUDEDIR}
	PATHS ${_prefixes} PATH_SUFFIXES include/freeswitch NO_DEFAULT_PATH)
find_library(FreeSWITCH_LIBRARY freeswitch
	HINTS ${PC_FREESWITCH_LIBRARY_DIRS} ${PC_FREESWITCH_LIBDIR}
	PATHS ${_prefixes} PATH_SUFFIXES lib lib64 lib/${CMAKE_C_LIBRARY_ARCHITECTURE} NO_DEFAULT_PATH)
mark_as_advanced(FreeSWITCH_INCLUDE_DIR FreeSWITCH_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(FreeSWITCH REQUIRED_VARS FreeSWITCH_INCLUDE_DIR)

if(FreeSWITCH_FOUND AND NOT TARGET FreeSWITCH::FreeSWITCH)
	add_library(FreeSWITCH::FreeSWITCH INTERFACE IMPORTED)
	set_target_properties(FreeSWITCH::FreeSWITCH PROPERTIES
		INTERFACE_SYSTEM_INCLUDE_DIRECTORIES ${FreeSWITCH_INCLUDE_DIR}
		INTERFACE_INCLUDE_DIRECTORIES ${FreeSWITCH_INCLUDE_DIR}
		# Its own modules are compiled so: only the module interface is visible.
		INTERFACE_COMPILE_DEFINITIONS SWITCH_API_VISIBILITY=1)
	if(FreeSWITCH_LIBRARY)
		set_property(TARGET FreeSWITCH::FreeSWITCH PROPERTY INTERFACE_LINK_LIBRARIES ${FreeSWITCH_LIBRARY})
	endif()
endif()
