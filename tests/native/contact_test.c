/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file contact_test.c  Values of variables never become part of a dial string's form */
#include "contact.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

/* "${evil}" has the value given as arg; a function gives its own text back in brackets. */
static char *value_of(const char *expression, void *arg)
{
	if (!strcmp(expression, "${evil}")) {
		return strdup(arg);
	}
	return strchr(expression, '(') ? strdup("[leg_timeout=5]sofia/a,sofia/b") : NULL;
}

static char *asked_expression;

static char *note_question(const char *expression, void *arg)
{
	if (strchr(expression, '(')) {
		free(asked_expression);
		asked_expression = strdup(expression);
		return strdup("user/1000,user/evil");
	}
	return value_of(expression, arg);
}

static void check_filled(const char *contact, const char *value, const char *expected, uint32_t left_out_expected)
{
	char *filled = NULL;
	uint32_t left_out = 0;

	CHECK_EQUAL(0, acd_contact_fill(contact, value_of, (void *) (uintptr_t) value, &filled, &left_out));
	CHECK(!strcmp(filled, expected));
	CHECK_EQUAL(left_out_expected, left_out);
	free(filled);
}

ACD_TEST(contact_without_variables_stays)
{
	CHECK(!acd_contact_has_variables("{a=b}user/1000"));
	check_filled("user/1000$", "x", "user/1000$", 0);
	check_filled("", "x", "", 0);
}

ACD_TEST(contact_gets_plain_values)
{
	CHECK(acd_contact_has_variables("user/${evil}"));
	check_filled("user/${evil}@example.org", "10.0-0+0*#", "user/10.0-0+0*#@example.org", 0);
	check_filled("user/${nobody}", "x", "user/", 0);
}

ACD_TEST(contact_values_lose_what_means_something)
{
	check_filled("user/${evil}", "1,[a=b]user/2", "user/1a=buser/2", 3);
	check_filled("user/${evil}", "{a=b}1|2", "user/a=b12", 3);
	check_filled("user/${evil}", "<a>1;b\\c'd\"e^f$g?h&i", "user/a1bcdefghi", 10);
	check_filled("user/${evil}", "${evil}", "user/evil", 3);
	check_filled("user/${evil}", "1\r\n2", "user/12", 2);
	check_filled("user/${evil}", "1:_:user/2", "user/1::user/2", 1);
}

ACD_TEST(contact_keeps_what_a_function_gives_to_the_contacts_own_arguments)
{
	check_filled("${sofia_contact(1000@d)}", "x", "[leg_timeout=5]sofia/a,sofia/b", 0);
}

ACD_TEST(contact_cleans_arguments_that_hold_variables_and_what_comes_of_them)
{
	char *filled = NULL;
	uint32_t left_out = 0;

	CHECK_EQUAL(0, acd_contact_fill("${sofia_contact(${evil}@d)}", note_question, (void *) (uintptr_t) "1)}${x(", &filled, &left_out));
	CHECK(!strcmp(asked_expression, "${sofia_contact(1x@d)}"));
	CHECK(!strcmp(filled, "user/1000user/evil"));
	free(filled);
	free(asked_expression);
}

ACD_TEST(contact_that_breaks_off_stays_as_it_is)
{
	check_filled("user/${evil", "x", "user/${evil", 0);
	check_filled("user/${", "x", "user/${", 0);
}

ACD_TEST(contact_values_of_variables_stay_whole)
{
	char *filled = NULL;

	CHECK_EQUAL(0, acd_contact_fill_value("<${evil}>", value_of, (void *) (uintptr_t) "a,{b}", &filled));
	CHECK(!strcmp(filled, "<a,{b}>"));
	free(filled);
}
