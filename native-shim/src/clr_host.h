/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file clr_host.h  Finds .NET, starts it in this process, returns the engine's entry point */
#ifndef ACD_CLR_HOST_H
#define ACD_CLR_HOST_H

#include "acd_abi.h"

#include <stddef.h>

/** What acd_clr_start could not do. Each has its own message. */
typedef enum acd_clr_status {
	ACD_CLR_OK = 0,
	ACD_CLR_NO_MANAGED_FILES,    /* Acd.Host.dll or its runtimeconfig is missing in managed_dir */
	ACD_CLR_NO_HOSTFXR,          /* no .NET found */
	ACD_CLR_HOSTFXR_BROKEN,      /* found, but it can't be loaded or lacks its functions */
	ACD_CLR_WRONG_VERSION,       /* .NET is there, but not the version the engine needs */
	ACD_CLR_START_FAILED,        /* any other hostfxr failure; the code is in the message */
	ACD_CLR_NO_ENTRY,            /* Acd.Host.dll has no entry point of this ABI */
} acd_clr_status;

/**
 * Starts the runtime (once per process; later calls return the same entry point) and resolves Acd.Host.ModuleEntry.Run.
 * Call on a thread with an ordinary scheduling policy and a large stack: the runtime's own threads inherit from it.
 *
 * @param managed_dir  folder of Acd.Host.dll
 * @param dotnet_root  where to look for .NET first; null, empty, or none there: nethost's own search (DOTNET_ROOT,
 *                     /etc/dotnet/install_location, usual places)
 * @param error        set on failure: one line, what failed and what to do
 */
acd_clr_status acd_clr_start(const char *managed_dir, const char *dotnet_root, acd_engine_run *runp, char *error, size_t error_size);

#endif
