/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file say.c  Numbers, times and the like in the caller's language, through FreeSWITCH's say interface */
#include "say.h"

#include "shim.h"

#define MARK "say:"

const char *acd_say_language(switch_channel_t *channel)
{
	const char *language = switch_channel_get_variable(channel, "language");

	language = language ? language : switch_channel_get_variable(channel, "default_language");
	return language ? language : "en";
}

bool acd_say_is(const char *item)
{
	return !strncmp(item, MARK, sizeof(MARK) - 1);
}

/* Where the language keeps its sounds; unchanged when it doesn't say. False: there is no such language. */
static bool find_prefix(const char *language, char *prefix, size_t prefix_size)
{
	switch_xml_t root = NULL, node = NULL, found = NULL, phrases = NULL, macros = NULL;
	switch_event_t *params = NULL;
	const char *path = NULL;
	bool known;

	if (switch_event_create(&params, SWITCH_EVENT_REQUEST_PARAMS) != SWITCH_STATUS_SUCCESS) {
		return false;
	}
	switch_event_add_header_string(params, SWITCH_STACK_BOTTOM, "lang", language);
	known = switch_xml_locate_language(&root, &node, params, &found, &phrases, &macros, language) == SWITCH_STATUS_SUCCESS;
	if (known) {
		path = switch_xml_attr(found, "sound-prefix");
		path = path ? path : switch_xml_attr(found, "sound-path");
		if (path) {
			switch_copy_string(prefix, path, prefix_size);
		}
	}
	switch_xml_free(root);
	switch_event_destroy(&params);
	return known;
}

static bool complain(const char *item, const char *language, const char *what)
{
	switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR, "acd: can't say \"%s\" in language \"%s\", it is left out: %s\n", item,
					  language, what);
	return false;
}

bool acd_say_path(const char *item, const char *language, char *prefix, size_t prefix_size, char **pathp)
{
	char text[512];
	char *parts[3] = { 0 };

	switch_copy_string(text, item + sizeof(MARK) - 1, sizeof(text));
	if (switch_separate_string(text, ':', parts, 3) != 3) {
		return complain(item, language, "it must look like say:number:pronounced:5");
	}
	if (!find_prefix(language, prefix, prefix_size)) {
		return complain(item, language, "FreeSWITCH's \"languages\" have no such language, or one without phrases and macros");
	}
	*pathp = NULL;
	switch_ivr_say_string(NULL, language, "wav", parts[2], NULL, parts[0], parts[1], NULL, pathp);
	return *pathp || complain(item, language, "its say module isn't loaded, or doesn't know that type or method");
}
