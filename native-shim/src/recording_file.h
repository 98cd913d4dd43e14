/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file recording_file.h  Where a recording goes */
#ifndef ACD_RECORDING_FILE_H
#define ACD_RECORDING_FILE_H

#include <switch.h>

#include <stdbool.h>

#define ACD_RECORDING_FILE_BYTES 1024

/**
 * Names the file after the template, makes its folders, and sees whether it can be written. file has ACD_RECORDING_FILE_BYTES; a name that
 * is taken gets a number. Returns 0, or an errno and says in reason what is wrong and what to do.
 */
int acd_recording_file_prepare(switch_core_session_t *session, const char *template, char *file, char *reason, size_t reason_size);

/** So little is left on the disk of this file that nothing should be recorded. */
bool acd_recording_disk_is_full(const char *file);

#endif
