/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file recording_file.c  Where a recording goes */
#include "recording_file.h"

#include "file_template.h"

#include <errno.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define FREE_BYTES_MIN (1024u * 1024u)
#define FOLDER_MODE 0750
#define SAME_NAME_MAX 1000

/* The folders an operator configured may be folders; what a channel says may not. */
static acd_template_value look_up(const char *name, void *arg)
{
	switch_channel_t *channel = arg;
	const char *text = switch_channel_get_variable_dup(channel, name, SWITCH_TRUE, -1);
	char *global = switch_core_get_variable_dup(name);
	const acd_template_value value = { .text = text, .trusted = text && global && !strcmp(text, global) };

	switch_safe_free(global);
	return value;
}

static int make_folders(const char *file)
{
	char path[ACD_RECORDING_FILE_BYTES];
	int err = 0;

	switch_copy_string(path, file, sizeof(path));
	for (char *slash = strchr(path + 1, '/'); slash && !err; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		err = mkdir(path, FOLDER_MODE) && errno != EEXIST ? errno : 0;
		*slash = '/';
	}
	return err;
}

static void folder_of(const char *file, char *folder, size_t size)
{
	char *slash;

	switch_copy_string(folder, file, size);
	if ((slash = strrchr(folder, '/'))) {
		*slash = '\0';
	}
}

bool acd_recording_disk_is_full(const char *file)
{
	char folder[ACD_RECORDING_FILE_BYTES];
	struct statvfs disk;

	folder_of(file, folder, sizeof(folder));
	return !statvfs(folder, &disk) && (uint64_t) disk.f_bavail * disk.f_frsize < FREE_BYTES_MIN;
}

/* Two calls in one second, or one that is recorded twice, must not overwrite one another. */
static int avoid_taken(char *file)
{
	char first[ACD_RECORDING_FILE_BYTES];
	const char *ending;

	switch_copy_string(first, file, sizeof(first));
	ending = strrchr(first, '.');
	for (int number = 2; !access(file, F_OK); number++) {
		if (number > SAME_NAME_MAX
			|| switch_snprintf(file, ACD_RECORDING_FILE_BYTES, "%.*s-%d%s", (int) (ending - first), first, number, ending)
				   >= ACD_RECORDING_FILE_BYTES - 1) {
			return EEXIST;
		}
	}
	return 0;
}

static bool has_format(const char *file)
{
	const char *ending = strrchr(file, '.');
	switch_file_interface_t *found = ending && !strchr(ending, '/') ? switch_loadable_module_get_file_interface(ending + 1, NULL) : NULL;

	UNPROTECT_INTERFACE(found);
	return found;
}

static int name_it(switch_core_session_t *session, const char *template, char *file)
{
	char name[ACD_RECORDING_FILE_BYTES];
	const int err = acd_file_template_fill(template, (time_t) switch_epoch_time_now(NULL), look_up,
										   switch_core_session_get_channel(session), name, sizeof(name));

	if (err) {
		return err;
	}
	if (name[0] == '/') {
		switch_copy_string(file, name, ACD_RECORDING_FILE_BYTES);
		return 0;
	}
	return snprintf(file, ACD_RECORDING_FILE_BYTES, "%s/%s", SWITCH_GLOBAL_dirs.recordings_dir, name) >= ACD_RECORDING_FILE_BYTES
			   ? ENAMETOOLONG
			   : 0;
}

int acd_recording_file_prepare(switch_core_session_t *session, const char *template, char *file, char *reason, size_t reason_size)
{
	char folder[ACD_RECORDING_FILE_BYTES];
	int err = name_it(session, template, file);

	if (err) {
		switch_snprintf(reason, reason_size, "record-template \"%s\" gives no file name: %s; correct it in acd.conf.xml", template,
						err == EINVAL ? "a \"${\" in it isn't closed by \"}\"" : "it becomes too long");
		return err;
	}
	folder_of(file, folder, sizeof(folder));
	if (!has_format(file)) {
		err = ENOTSUP;
		switch_snprintf(reason, reason_size, "no module is loaded that writes %s; for .wav, load mod_sndfile", file);
	} else if ((err = make_folders(file))) {
		switch_snprintf(reason, reason_size, "can't make the folder %s (%s); make it, or give FreeSWITCH the right to", folder,
						strerror(err));
	} else if (access(folder, W_OK)) {
		err = errno;
		switch_snprintf(reason, reason_size, "can't write into the folder %s (%s); give FreeSWITCH the right to", folder, strerror(err));
	} else if (acd_recording_disk_is_full(file)) {
		err = ENOSPC;
		switch_snprintf(reason, reason_size, "the disk of %s is full; make room", folder);
	} else if ((err = avoid_taken(file))) {
		switch_snprintf(reason, reason_size, "%s and its numbered like exist already; give record-template a time or ${uuid}", file);
	}
	return err;
}
