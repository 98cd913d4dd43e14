/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file test.h  A test is ACD_TEST(name) { ... }; CTest runs each in a process of its own */
#ifndef ACD_TEST_H
#define ACD_TEST_H

#include <stdbool.h>
#include <stdint.h>

typedef void(acd_test_h)(void);

typedef struct acd_test {
	const char *name;
	acd_test_h *run;
	struct acd_test *next;
} acd_test;

void acd_test_register(acd_test *test);

/** What count returns must be the same after a test as before it. */
typedef long(acd_test_count_h)(void);
void acd_test_set_balance(acd_test_count_h *count);

/** Prints where and what, ends the process with code 1. */
_Noreturn void acd_test_fail(const char *file, int line, const char *format, ...) __attribute__((format(printf, 3, 4)));

/** A test stands at the start of a line: CMake finds its tests by that. */
#define ACD_TEST(test_name)                                                                        \
	static void test_name(void);                                                                   \
	__attribute__((constructor)) static void register_##test_name(void)                            \
	{                                                                                              \
		static acd_test test = {.name = #test_name, .run = test_name};                             \
		acd_test_register(&test);                                                                  \
	}                                                                                              \
	static void test_name(void)

#define CHECK(condition)                                              \
	do {                                                              \
		if (!(condition)) {                                           \
			acd_test_fail(__FILE__, __LINE__, "not so: %s", #condition); \
		}                                                             \
	} while (0)

#define CHECK_EQUAL(expected, actual)                                                                                    \
	do {                                                                                                                 \
		const long long expected_value = (long long) (expected);                                                         \
		const long long actual_value = (long long) (actual);                                                             \
		if (expected_value != actual_value) {                                                                            \
			acd_test_fail(__FILE__, __LINE__, "%s is %lld, expected %lld", #actual, actual_value, expected_value);       \
		}                                                                                                                \
	} while (0)

/** The text holds the part. */
#define CHECK_CONTAINS(part, text)                                                                      \
	do {                                                                                                \
		const char *text_value = (text);                                                                \
		if (!strstr(text_value, (part))) {                                                              \
			acd_test_fail(__FILE__, __LINE__, "\"%s\" isn't in \"%s\"", (part), text_value);            \
		}                                                                                               \
	} while (0)

#endif
