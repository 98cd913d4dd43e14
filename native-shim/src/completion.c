/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file completion.c  Tab completion of `acd …`: the engine, which knows the grammar and the names, is asked what could come next
 *
 * One row in FreeSWITCH's table of completions sends every word after "acd" here, so a new command needs nothing on this side.
 */
#include "shim.h"

#include <stdlib.h>

#define FUNCTION "::acd::complete"
#define QUESTION "complete "

/* FreeSWITCH holds a lock of its own meanwhile, and somebody sits at a keyboard. */
#define REPLY_TIMEOUT_US INT64_C(1000000)

/* The line after "acd "; null when there is no such word. */
static const char *arguments_of(const char *line)
{
	const char *end;

	line += strspn(line, " ");
	end = line + strcspn(line, " ");
	return *end ? end + strspn(end, " ") : NULL;
}

static void push_lines(switch_console_callback_match_t **matches, char *lines)
{
	char *rest = lines, *line;

	while ((line = strsep(&rest, "\n"))) {
		if (*line) {
			switch_console_push_match(matches, line);
		}
	}
}

static switch_status_t complete(const char *line, const char *last_word, switch_console_callback_match_t **matches)
{
	const char *arguments = line ? arguments_of(line) : NULL;
	switch_console_callback_match_t *found = NULL;
	acd_answer answer = { 0 };
	acd_event event;

	(void) last_word;
	if (!arguments) {
		return SWITCH_STATUS_FALSE;
	}
	acd_event_init(&event, ACD_EVENT_CONSOLE);
	if (!acd_cli_ask_within(&event, switch_mprintf(QUESTION "%s", arguments), REPLY_TIMEOUT_US, &answer) && answer.text) {
		push_lines(&found, answer.text);
	}
	free(answer.text);
	if (!found) {
		return SWITCH_STATUS_FALSE;
	}
	*matches = found;
	return SWITCH_STATUS_SUCCESS;
}

void acd_completion_open(void)
{
	switch_console_add_complete_func(FUNCTION, complete);
	switch_console_set_complete("add acd " FUNCTION " " FUNCTION " " FUNCTION " " FUNCTION " " FUNCTION " " FUNCTION " " FUNCTION
								" " FUNCTION " " FUNCTION);
}

void acd_completion_close(void)
{
	switch_console_set_complete("del acd");
	switch_console_del_complete_func(FUNCTION);
}
