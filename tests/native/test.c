/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file test.c  Runs the one test named on the command line */
#include "test.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static acd_test *tests;
static acd_test_count_h *balance;

void acd_test_register(acd_test *test)
{
	test->next = tests;
	tests = test;
}

void acd_test_set_balance(acd_test_count_h *count)
{
	balance = count;
}

void acd_test_fail(const char *file, int line, const char *format, ...)
{
	va_list args;

	fprintf(stderr, "%s:%d: ", file, line);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	fflush(NULL);
	_Exit(1);
}

int main(int argc, char **argv)
{
	const acd_test *test;

	for (test = tests; argc == 2 && test; test = test->next) {
		if (!strcmp(test->name, argv[1])) {
			const long before = balance ? balance() : 0;

			test->run();
			CHECK_EQUAL(before, balance ? balance() : 0);
			return 0;
		}
	}

	fprintf(stderr, "usage: %s TEST, one of:\n", argv[0]);
	for (test = tests; test; test = test->next) {
		fprintf(stderr, "  %s\n", test->name);
	}

	return 2;
}
