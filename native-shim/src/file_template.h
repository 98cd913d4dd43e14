/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file file_template.h  File names with ${…} in them, filled in so that what comes from callers stays a name */
#ifndef ACD_FILE_TEMPLATE_H
#define ACD_FILE_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

/** A value and whether it may hold folders. Null value: there is none. */
typedef struct acd_template_value {
	const char *text;
	bool trusted;
} acd_template_value;

typedef acd_template_value(acd_template_lookup_h)(const char *name, void *arg);

/**
 * Fills ${name} with what lookup_h gives and ${strftime(format)} with the local time `now`. In values that aren't trusted, slashes,
 * control characters and a leading dot become "_"; a name without a value becomes "_". Returns 0; ENAMETOOLONG; EINVAL: a ${ isn't closed.
 */
int acd_file_template_fill(const char *template, time_t now, acd_template_lookup_h *lookup_h, void *arg, char *file, size_t size);

#endif
