# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
#
# Finds the static nethost in the packs folder of a .NET SDK: target Nethost::Nethost, and Nethost_DOTNET, the SDK's dotnet command.
# Looks in DOTNET_ROOT (-D or environment), beside the real path of dotnet, where dotnet says its SDKs are, and in the usual places.

set(DOTNET_ROOT "$ENV{DOTNET_ROOT}" CACHE PATH "Folder of the .NET SDK (the one that holds dotnet)")

find_program(Nethost_DOTNET_ON_PATH dotnet)
mark_as_advanced(Nethost_DOTNET_ON_PATH)

set(_roots ${DOTNET_ROOT})
if(Nethost_DOTNET_ON_PATH)
	file(REAL_PATH "${Nethost_DOTNET_ON_PATH}" _dotnet)
	cmake_path(GET _dotnet PARENT_PATH _root)
	list(APPEND _roots ${_root})
	execute_process(COMMAND "${Nethost_DOTNET_ON_PATH}" --list-sdks OUTPUT_VARIABLE _sdks ERROR_QUIET)
	string(REGEX MATCHALL "\\[[^]\n]+/sdk\\]" _sdk_folders "${_sdks}")
	list(TRANSFORM _sdk_folders REPLACE "^\\[(.+)/sdk\\]$" "\\1")
	list(APPEND _roots ${_sdk_folders})
endif()
list(APPEND _roots /usr/share/dotnet /usr/lib/dotnet /usr/lib64/dotnet /usr/local/share/dotnet $ENV{HOME}/.dotnet)
list(REMOVE_DUPLICATES _roots)

if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64)$")
	set(_architecture arm64)
else()
	set(_architecture x64)
endif()

# The pack is named after the SDK's own platform: linux-x64 from Microsoft, debian.13-x64 and the like from distributions.
set(_static_library)
foreach(_root IN LISTS _roots)
	file(GLOB _libraries
		"${_root}/packs/Microsoft.NETCore.App.Host.*-${_architecture}/[0-9]*/runtimes/*-${_architecture}/native/libnethost.a")
	list(FILTER _libraries EXCLUDE REGEX "musl|alpine")
	list(SORT _libraries COMPARE NATURAL ORDER DESCENDING)
	if(_libraries)
		list(GET _libraries 0 _static_library)
		find_program(Nethost_DOTNET dotnet HINTS ${_root})
		break()
	endif()
endforeach()

# nethost is C++. Its library is linked in too, so that the module needs nothing but libc. The compiler knows where it lies.
execute_process(COMMAND ${CMAKE_C_COMPILER} -print-file-name=libstdc++.a OUTPUT_VARIABLE _libstdcxx OUTPUT_STRIP_TRAILING_WHITESPACE)

list(JOIN _roots ", " _searched)
if(NOT _static_library)
	message(FATAL_ERROR "No packs/Microsoft.NETCore.App.Host.*/*/runtimes/*/native/libnethost.a in ${_searched}. \
Install the .NET 10 SDK (a distribution may call that part dotnet-apphost-pack-10.0), or set DOTNET_ROOT to the SDK's folder.")
endif()
if(NOT IS_ABSOLUTE "${_libstdcxx}")
	message(FATAL_ERROR "${CMAKE_C_COMPILER} has no libstdc++.a. Install g++ (Debian) or libstdc++-static (Fedora).")
endif()
message(STATUS "nethost: ${_static_library}")
set(Nethost_FOUND TRUE)

if(NOT TARGET Nethost::Nethost)
	cmake_path(GET _static_library PARENT_PATH _folder)
	add_library(Nethost::Nethost STATIC IMPORTED)
	set_target_properties(Nethost::Nethost PROPERTIES
		IMPORTED_LOCATION ${_static_library}
		INTERFACE_INCLUDE_DIRECTORIES ${_folder}
		INTERFACE_LINK_LIBRARIES "${_libstdcxx};m;${CMAKE_DL_LIBS}"
		INTERFACE_LINK_OPTIONS "-static-libgcc;LINKER:--exclude-libs,ALL")
endif()
