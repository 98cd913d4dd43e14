/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file file_template_test.c  Names of recordings, and callers who would like to choose them */
#include "file_template.h"
#include "test.h"

#include <errno.h>
#include <string.h>

static acd_template_value look_up(const char *name, void *arg)
{
	acd_template_value value = { .text = arg, .trusted = false };

	if (!strcmp(name, "folder")) {
		value = (acd_template_value){ .text = "/var/rec", .trusted = true };
	} else if (!strcmp(name, "none")) {
		value.text = NULL;
	}
	return value;
}

static int fill(const char *template, const char *caller, char *file, size_t size)
{
	return acd_file_template_fill(template, 86400 * 200, look_up, (void *) (uintptr_t) caller, file, size);
}

ACD_TEST(file_template_fills_in_variables_and_the_time)
{
	char file[128];

	CHECK_EQUAL(0, fill("${folder}/${strftime(%Y/%m)}/${caller}-x.wav", "4711", file, sizeof(file)));
	CHECK(!strcmp(file, "/var/rec/1970/07/4711-x.wav"));
	CHECK_EQUAL(0, fill("plain.wav", "", file, sizeof(file)));
	CHECK(!strcmp(file, "plain.wav"));
	CHECK_EQUAL(0, fill("${none}${}${strftime()}.wav", "", file, sizeof(file)));
	CHECK(!strcmp(file, "___.wav"));
}

ACD_TEST(file_template_lets_no_caller_leave_the_folder)
{
	char file[128];

	CHECK_EQUAL(0, fill("rec/${caller}.wav", "../../etc/cron.d/x\n", file, sizeof(file)));
	CHECK(!strcmp(file, "rec/_._.._etc_cron.d_x_.wav"));
	CHECK_EQUAL(0, fill("rec/${caller}", "${system(reboot)}", file, sizeof(file)));
	CHECK(!strcmp(file, "rec/${system(reboot)}"));
}

ACD_TEST(file_template_refuses_what_is_too_long_or_not_closed)
{
	char file[8];

	CHECK_EQUAL(EINVAL, fill("${open.wav", "", file, sizeof(file)));
	CHECK_EQUAL(ENAMETOOLONG, fill("12345678", "", file, sizeof(file)));
	CHECK_EQUAL(0, fill("1234567", "", file, sizeof(file)));
	CHECK_EQUAL(ENAMETOOLONG, fill("${caller}", "12345678", file, sizeof(file)));
}
