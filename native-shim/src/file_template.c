/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file file_template.c  File names with ${…} in them */
#include "file_template.h"

#include <errno.h>
#include <string.h>

#define NAME_BYTES 256
#define TIME_MARK "strftime("

typedef struct output {
	char *bytes;
	size_t size;
	size_t length;
} output;

static int put(output *out, const char *text, size_t length)
{
	if (length >= out->size - out->length) {
		return ENAMETOOLONG;
	}
	memcpy(out->bytes + out->length, text, length);
	out->length += length;
	out->bytes[out->length] = '\0';
	return 0;
}

/* A caller may call himself "../../etc/cron.d/x". */
static int put_harmless(output *out, const char *text)
{
	const size_t start = out->length;
	const int err = put(out, text, strlen(text));

	for (size_t i = start; !err && i < out->length; i++) {
		const unsigned char c = (unsigned char) out->bytes[i];
		const bool leads = i == 0 || out->bytes[i - 1] == '/';

		if (c == '/' || c == '\\' || c < 0x20 || c == 0x7f || (c == '.' && leads)) {
			out->bytes[i] = '_';
		}
	}
	return err;
}

/* The format is the operator's, from the configuration. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static int put_time(output *out, const char *format, time_t now)
{
	char text[NAME_BYTES] = "";
	struct tm local;

	localtime_r(&now, &local);
	return strftime(text, sizeof(text), format, &local) ? put(out, text, strlen(text)) : put(out, "_", 1);
}
#pragma GCC diagnostic pop

static int put_variable(output *out, char *name, time_t now, acd_template_lookup_h *lookup_h, void *arg)
{
	const size_t length = strlen(name);
	acd_template_value value;

	if (!strncmp(name, TIME_MARK, strlen(TIME_MARK)) && name[length - 1] == ')') {
		name[length - 1] = '\0';
		return put_time(out, name + strlen(TIME_MARK), now);
	}
	value = lookup_h(name, arg);
	if (!value.text || !value.text[0]) {
		return put(out, "_", 1);
	}
	return value.trusted ? put(out, value.text, strlen(value.text)) : put_harmless(out, value.text);
}

int acd_file_template_fill(const char *template, time_t now, acd_template_lookup_h *lookup_h, void *arg, char *file, size_t size)
{
	output out = { .bytes = file, .size = size };
	const char *at = template;
	const char *mark;
	int err = 0;

	file[0] = '\0';
	while (!err && (mark = strstr(at, "${"))) {
		const char *end = strchr(mark, '}');
		char name[NAME_BYTES];
		const size_t length = end ? (size_t) (end - mark - 2) : 0;

		if (!end) {
			return EINVAL;
		}
		if (length >= sizeof(name)) {
			return ENAMETOOLONG;
		}
		memcpy(name, mark + 2, length);
		name[length] = '\0';
		err = put(&out, at, (size_t) (mark - at));
		err = err ? err : put_variable(&out, name, now, lookup_h, arg);
		at = end + 1;
	}
	return err ? err : put(&out, at, strlen(at));
}
