/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file fake_hostfxr.c  A libhostfxr.so that answers as the environment says
 *
 * ACD_FAKE_INITIALIZE, ACD_FAKE_DELEGATE, ACD_FAKE_LOAD: the return codes of the three steps, 0 when not set. ACD_FAKE_MESSAGE: what
 * initialize says to the error writer. Its entry point returns 42, and the number of times it was looked up as a negative number when
 * called without an api.
 */
#include "acd_abi.h"

#include <coreclr_delegates.h>
#include <hostfxr.h>

#include <stdlib.h>

#define EXPORT __attribute__((visibility("default")))

EXPORT hostfxr_error_writer_fn hostfxr_set_error_writer(hostfxr_error_writer_fn writer);
EXPORT int32_t hostfxr_initialize_for_runtime_config(const char *path, const struct hostfxr_initialize_parameters *parameters,
	hostfxr_handle *contextp);
EXPORT int32_t hostfxr_get_runtime_delegate(const hostfxr_handle context, enum hostfxr_delegate_type type, void **delegatep);
EXPORT int32_t hostfxr_close(const hostfxr_handle context);

static hostfxr_error_writer_fn error_writer;
static int open_contexts;
static int32_t lookups;

static int32_t code_of(const char *name)
{
	const char *text = getenv(name);

	return text ? (int32_t) strtoul(text, NULL, 0) : 0;
}

static int32_t entry(const acd_host_api *api)
{
	return api ? 42 : -lookups;
}

static int load(const char *assembly, const char *type, const char *method, const char *delegate_type, void *reserved, void **delegatep)
{
	const int32_t code = code_of("ACD_FAKE_LOAD");

	(void) assembly;
	(void) type;
	(void) method;
	(void) reserved;
	if (open_contexts || delegate_type != UNMANAGEDCALLERSONLY_METHOD) {
		return -1;
	}
	lookups++;
	if (code >= 0) {
		*delegatep = (void *) entry;
	}

	return code;
}

hostfxr_error_writer_fn hostfxr_set_error_writer(hostfxr_error_writer_fn writer)
{
	const hostfxr_error_writer_fn previous = error_writer;

	error_writer = writer;

	return previous;
}

int32_t hostfxr_initialize_for_runtime_config(const char *path, const struct hostfxr_initialize_parameters *parameters,
	hostfxr_handle *contextp)
{
	const int32_t code = code_of("ACD_FAKE_INITIALIZE");
	const char *message = getenv("ACD_FAKE_MESSAGE");

	(void) path;
	(void) parameters;
	if (message && error_writer) {
		error_writer(message);
	}
	*contextp = NULL;
	if (code >= 0) {
		*contextp = &open_contexts;
		open_contexts++;
	}

	return code;
}

int32_t hostfxr_get_runtime_delegate(const hostfxr_handle context, enum hostfxr_delegate_type type, void **delegatep)
{
	const int32_t code = code_of("ACD_FAKE_DELEGATE");

	if (context != &open_contexts || type != hdt_load_assembly_and_get_function_pointer) {
		return -1;
	}
	if (code >= 0) {
		*delegatep = (void *) load;
	}

	return code;
}

int32_t hostfxr_close(const hostfxr_handle context)
{
	if (context == &open_contexts) {
		open_contexts--;
	}

	return 0;
}
