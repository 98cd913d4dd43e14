/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file contact.c  Fills contacts in; knows the form of expressions, others know their values */
#include "contact.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define MEANINGFUL "{}[]<>(),|;'\"\\^$`?&"

typedef struct filling {
	char *bytes;
	size_t length;
	size_t room;
	uint32_t left_out;
	acd_contact_value_h *value_h;
	void *arg;
	bool raw; /* nothing is left out */
} filling;

bool acd_contact_has_variables(const char *contact)
{
	return strstr(contact, "${") != NULL;
}

static int put(filling *to, char byte)
{
	if (to->length + 1 >= to->room) {
		const size_t room = to->room ? to->room * 2 : 256;
		char *grown = realloc(to->bytes, room);

		if (!grown) {
			return ENOMEM;
		}
		to->bytes = grown;
		to->room = room;
	}
	to->bytes[to->length++] = byte;
	to->bytes[to->length] = '\0';
	return 0;
}

static int put_text(filling *to, const char *text)
{
	int err = 0;

	while (!err && *text) {
		err = put(to, *text++);
	}
	return err;
}

/* ":_:" begins another dial string altogether. */
static bool joins(const filling *to, char byte)
{
	const char before = to->length ? to->bytes[to->length - 1] : '\0';

	return (byte == ':' && before == '_') || (byte == '_' && before == ':');
}

static int put_value(filling *to, const char *value)
{
	int err = 0;

	for (; !err && *value; value++) {
		if ((unsigned char) *value < ' ' || *value == 0x7f || strchr(MEANINGFUL, *value) || joins(to, *value)) {
			to->left_out++;
		} else {
			err = put(to, *value);
		}
	}
	return err;
}

/* The end of the expression that begins with "${", behind its brace; null: it has none. */
static const char *end_of_expression(const char *start)
{
	int depth = 0;

	for (const char *at = start + 1; *at; at++) {
		depth += *at == '{';
		depth -= *at == '}';
		if (!depth) {
			return at + 1;
		}
	}
	return NULL;
}

/* "${function(arguments)}" with the variables in the arguments filled in. */
static int fill_arguments(filling *to, const char *expression, char **filledp)
{
	uint32_t left_out = 0;
	char *inside = strdup(expression + 2);
	char *filled = NULL;
	filling whole = { 0 };
	int err = inside ? 0 : ENOMEM;

	if (!err) {
		inside[strlen(inside) - 1] = '\0';
		err = acd_contact_fill(inside, to->value_h, to->arg, &filled, &left_out);
	}
	err = err ? err : put_text(&whole, "${");
	err = err ? err : put_text(&whole, filled);
	err = err ? err : put_text(&whole, "}");
	to->left_out += left_out;
	free(inside);
	free(filled);
	if (err) {
		free(whole.bytes);
		return err;
	}
	*filledp = whole.bytes;
	return 0;
}

static int put_expression(filling *to, const char *start, size_t length)
{
	char *expression = malloc(length + 1);
	bool trusted = false;
	char *filled = NULL;
	char *value;
	int err = expression ? 0 : ENOMEM;

	if (!err) {
		memcpy(expression, start, length);
		expression[length] = '\0';
	}
	if (!err && acd_contact_has_variables(expression + 1)) {
		err = fill_arguments(to, expression, &filled);
	} else if (!err) {
		trusted = strchr(expression, '(') != NULL;
	}
	if (!err) {
		value = to->value_h(filled ? filled : expression, to->arg);
		if (value) {
			err = trusted || to->raw ? put_text(to, value) : put_value(to, value);
		}
		free(value);
	}
	free(filled);
	free(expression);
	return err;
}

static int fill(filling *to, const char *text)
{
	int err = put(to, '\0'); /* an empty result is a text, too */

	to->length = 0;
	while (!err && *text) {
		const char *end = text[0] == '$' && text[1] == '{' ? end_of_expression(text) : NULL;

		if (end) {
			err = put_expression(to, text, (size_t) (end - text));
			text = end;
		} else {
			err = put(to, *text++);
		}
	}
	return err;
}

int acd_contact_fill(const char *contact, acd_contact_value_h *value_h, void *arg, char **outp, uint32_t *left_outp)
{
	filling to = { .value_h = value_h, .arg = arg };
	const int err = fill(&to, contact);

	*left_outp = to.left_out;
	if (err) {
		free(to.bytes);
	} else {
		*outp = to.bytes;
	}
	return err;
}

int acd_contact_fill_value(const char *text, acd_contact_value_h *value_h, void *arg, char **outp)
{
	filling to = { .value_h = value_h, .arg = arg, .raw = true };
	const int err = fill(&to, text);

	if (err) {
		free(to.bytes);
	} else {
		*outp = to.bytes;
	}
	return err;
}
