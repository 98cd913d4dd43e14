/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file clr_host.c  Finds .NET, starts it in this process, returns the engine's entry point
 *
 * The path: nethost finds libhostfxr.so, hostfxr resolves the frameworks that the runtimeconfig asks for and starts CoreCLR, CoreCLR loads
 * Acd.Host.dll. None of it can be taken back: CoreCLR has no unload, so no library handle is ever closed.
 * Source: .NET's docs/design/features/native-hosting.md and host-error-codes.md.
 */
#include "clr_host.h"

#include <coreclr_delegates.h>
#include <hostfxr.h>
#include <nethost.h>

#include <ctype.h>
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ASSEMBLY_FILE "Acd.Host.dll"
#define RUNTIME_CONFIG_FILE "Acd.Host.runtimeconfig.json"
#define ENTRY_TYPE "Acd.Host.ModuleEntry, Acd.Host"
#define ENTRY_METHOD "Run"

/* glibc gives new threads RLIMIT_STACK, which FreeSWITCH's unit file sets to 250,000 bytes: too little for managed code.
 * In hexadecimal, as CoreCLR reads it: 1.5 MB. */
#define STACK_SIZE_NAME "DOTNET_Thread_DefaultStackSize"
#define STACK_SIZE_HEX "180000"

/* host-error-codes.md. 0, 1 (runtime already there) and 2 (already there, with other properties) are successes; failures are negative. */
#define FRAMEWORK_MISSING 0x80008096u
#define FRAMEWORK_INCOMPATIBLE 0x8000809Cu

typedef struct hostfxr {
	char path[PATH_MAX];
	hostfxr_set_error_writer_fn set_error_writer;
	hostfxr_initialize_for_runtime_config_fn initialize;
	hostfxr_get_runtime_delegate_fn get_delegate;
	hostfxr_close_fn close;
} hostfxr;

typedef struct managed_files {
	char assembly[PATH_MAX];
	char runtime_config[PATH_MAX];
} managed_files;

/* Where a failure is described; every function below returns fail()'s value. */
typedef struct clr_error {
	char *text;
	size_t size;
} clr_error;

static struct {
	pthread_mutex_t mutex; /* held for a whole start; guards the rest */
	acd_engine_run run;    /* null until a start has succeeded */
	char details[1024];    /* what hostfxr says meanwhile; its writer has no argument that could carry this */
	size_t details_length;
} clr = {.mutex = PTHREAD_MUTEX_INITIALIZER};

__attribute__((format(printf, 3, 4))) static acd_clr_status fail(const clr_error *error, acd_clr_status status, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(error->text, error->size, format, args);
	va_end(args);

	return status;
}

/* Adds a line without the blanks around it. False at the advertisement that ends a message. */
static bool add_detail(const char *line, size_t length)
{
	const size_t room = sizeof(clr.details) - clr.details_length;
	const char *gap = "";
	int written;

	while (length && isspace((unsigned char) line[length - 1])) {
		length--;
	}
	while (length && isspace((unsigned char) *line)) {
		line++;
		length--;
	}
	if (!length || strncmp(line, "Learn more", 10) == 0) {
		return !length;
	}

	if (clr.details_length) {
		gap = strchr(".:", clr.details[clr.details_length - 1]) ? " " : "; ";
	}
	written = snprintf(clr.details + clr.details_length, room, "%s%.*s", gap, (int) length, line);
	if (written > 0) {
		clr.details_length += (size_t) written < room ? (size_t) written : room - 1;
	}

	return true;
}

/* hostfxr describes a failure in several calls of several lines: kept as one line. */
static void HOSTFXR_CALLTYPE collect_details(const char *message)
{
	bool more = true;

	while (more && *message) {
		const size_t length = strcspn(message, "\n");

		more = add_detail(message, length);
		message += length + (message[length] ? 1 : 0);
	}
}

static acd_clr_status find_file(char *path, const char *directory, const char *name, const clr_error *error)
{
	const int length = snprintf(path, PATH_MAX, "%s/%s", directory, name);

	if (length < 0 || length >= PATH_MAX) {
		return fail(error, ACD_CLR_NO_MANAGED_FILES, "The path of %s in %.64s... is too long: use a shorter folder", name, directory);
	}
	if (access(path, R_OK)) {
		return fail(error, ACD_CLR_NO_MANAGED_FILES,
			"Can't read %s (%s): install mod_acd's managed files there, or correct managed-dir in acd.conf.xml", path, strerror(errno));
	}

	return ACD_CLR_OK;
}

static acd_clr_status find_managed_files(managed_files *files, const char *managed_dir, const clr_error *error)
{
	char directory[PATH_MAX];
	acd_clr_status status;

	/* hostfxr takes full paths only. */
	if (!managed_dir || !managed_dir[0] || !realpath(managed_dir, directory)) {
		return fail(error, ACD_CLR_NO_MANAGED_FILES,
			"Can't open the folder %s (%s): install mod_acd's managed files there, or correct managed-dir in acd.conf.xml",
			managed_dir && managed_dir[0] ? managed_dir : "\"\"", strerror(managed_dir && managed_dir[0] ? errno : EINVAL));
	}

	status = find_file(files->assembly, directory, ASSEMBLY_FILE, error);
	if (status == ACD_CLR_OK) {
		status = find_file(files->runtime_config, directory, RUNTIME_CONFIG_FILE, error);
	}

	return status;
}

static acd_clr_status find_hostfxr(hostfxr *fxr, const char *dotnet_root, const clr_error *error)
{
	const bool configured = dotnet_root && dotnet_root[0];
	const struct get_hostfxr_parameters parameters = {.size = sizeof(parameters), .dotnet_root = dotnet_root};
	const char *environment = getenv("DOTNET_ROOT");
	size_t size = sizeof(fxr->path);
	int code = -1;

	if (configured) {
		code = get_hostfxr_path(fxr->path, &size, &parameters);
	}
	if (code) {
		size = sizeof(fxr->path);
		code = get_hostfxr_path(fxr->path, &size, NULL);
	}
	if (code) {
		return fail(error, ACD_CLR_NO_HOSTFXR,
			"No .NET found (0x%08x; dotnet-root: %s; DOTNET_ROOT: %s): install the .NET 10 runtime, or set dotnet-root in acd.conf.xml "
			"to its folder",
			(unsigned) code, configured ? dotnet_root : "not set", environment ? environment : "not set");
	}

	return ACD_CLR_OK;
}

static acd_clr_status load_hostfxr(hostfxr *fxr, const clr_error *error)
{
	void *library = dlopen(fxr->path, RTLD_LAZY | RTLD_LOCAL);

	if (!library) {
		return fail(error, ACD_CLR_HOSTFXR_BROKEN, "Can't load %s (%s): reinstall the .NET runtime", fxr->path, dlerror());
	}

	fxr->set_error_writer = (hostfxr_set_error_writer_fn) dlsym(library, "hostfxr_set_error_writer");
	fxr->initialize = (hostfxr_initialize_for_runtime_config_fn) dlsym(library, "hostfxr_initialize_for_runtime_config");
	fxr->get_delegate = (hostfxr_get_runtime_delegate_fn) dlsym(library, "hostfxr_get_runtime_delegate");
	fxr->close = (hostfxr_close_fn) dlsym(library, "hostfxr_close");
	if (!fxr->set_error_writer || !fxr->initialize || !fxr->get_delegate || !fxr->close) {
		return fail(error, ACD_CLR_HOSTFXR_BROKEN,
			"%s lacks the hosting functions, it is older than .NET Core 3.0: install the .NET 10 runtime", fxr->path);
	}

	return ACD_CLR_OK;
}

static acd_clr_status describe_code(const hostfxr *fxr, int32_t code, const char *what, const clr_error *error)
{
	const char *details = clr.details_length ? clr.details : "no details";

	switch ((uint32_t) code) {
	case FRAMEWORK_MISSING:
		return fail(error, ACD_CLR_WRONG_VERSION,
			"%s has no .NET of the version the engine needs, install that version there: %s", fxr->path, details);
	case FRAMEWORK_INCOMPATIBLE:
		return fail(error, ACD_CLR_WRONG_VERSION,
			"Another module started a .NET in this process that is too old for the engine, update it: %s", details);
	default:
		return fail(error, ACD_CLR_START_FAILED,
			"%s failed in %s (0x%08x), reinstall .NET and mod_acd's managed files: %s", what, fxr->path, (unsigned) code, details);
	}
}

static acd_clr_status start_runtime(load_assembly_and_get_function_pointer_fn *loadp, const hostfxr *fxr, const managed_files *files,
	const clr_error *error)
{
	hostfxr_handle context = NULL;
	void *load = NULL;
	acd_clr_status status = ACD_CLR_OK;
	int32_t code;

	code = fxr->initialize(files->runtime_config, NULL, &context);
	if (code < 0 || !context) {
		status = describe_code(fxr, code, "Initializing .NET", error);
		goto out;
	}

	code = fxr->get_delegate(context, hdt_load_assembly_and_get_function_pointer, &load);
	if (code < 0 || !load) {
		status = describe_code(fxr, code, "Starting .NET", error);
		goto out;
	}

	*loadp = (load_assembly_and_get_function_pointer_fn) load;

 out:
	if (context) {
		fxr->close(context);
	}

	return status;
}

static acd_clr_status find_entry(acd_engine_run *runp, load_assembly_and_get_function_pointer_fn load, const managed_files *files,
	const clr_error *error)
{
	void *entry = NULL;
	const int code = load(files->assembly, ENTRY_TYPE, ENTRY_METHOD, UNMANAGEDCALLERSONLY_METHOD, NULL, &entry);

	if (code < 0 || !entry) {
		return fail(error, ACD_CLR_NO_ENTRY,
			"%s has no entry point %s of %s (0x%08x): install managed files of the same version as mod_acd.so", files->assembly,
			ENTRY_METHOD, ENTRY_TYPE, (unsigned) code);
	}

	*runp = (acd_engine_run) entry;

	return ACD_CLR_OK;
}

static acd_clr_status start_needs_lock(const char *managed_dir, const char *dotnet_root, const clr_error *error)
{
	load_assembly_and_get_function_pointer_fn load = NULL;
	hostfxr_error_writer_fn previous;
	managed_files files;
	hostfxr fxr;
	acd_clr_status status;

	status = find_managed_files(&files, managed_dir, error);
	if (status != ACD_CLR_OK) {
		return status;
	}

	setenv(STACK_SIZE_NAME, STACK_SIZE_HEX, 0);

	status = find_hostfxr(&fxr, dotnet_root, error);
	if (status != ACD_CLR_OK) {
		return status;
	}

	status = load_hostfxr(&fxr, error);
	if (status != ACD_CLR_OK) {
		return status;
	}

	clr.details_length = 0;
	clr.details[0] = '\0';
	previous = fxr.set_error_writer(collect_details);
	status = start_runtime(&load, &fxr, &files, error);
	if (status == ACD_CLR_OK) {
		status = find_entry(&clr.run, load, &files, error);
	}
	fxr.set_error_writer(previous);

	return status;
}

acd_clr_status acd_clr_start(const char *managed_dir, const char *dotnet_root, acd_engine_run *runp, char *error, size_t error_size)
{
	const clr_error where = {.text = error, .size = error_size};
	acd_clr_status status = ACD_CLR_OK;

	pthread_mutex_lock(&clr.mutex);
	if (!clr.run) {
		status = start_needs_lock(managed_dir, dotnet_root, &where);
	}
	if (status == ACD_CLR_OK) {
		*runp = clr.run;
	}
	pthread_mutex_unlock(&clr.mutex);

	return status;
}
