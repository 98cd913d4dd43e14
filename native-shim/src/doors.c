/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file doors.c  Further names under which FreeSWITCH finds us: APIs, applications, event subclasses, presence probes
 *
 * The engine registers them while it starts; they come and go with the module. FreeSWITCH doesn't tell a function under which name it was
 * called, so each name has a function of its own.
 */
#include "shim.h"

#include "door_functions.h"
#include "leg_variables.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <strings.h>

#define DOORS_MAX 16
#define NAME_BYTES 64
#define TEXT_BYTES 512

typedef struct door {
	uint32_t kind;
	uint32_t slot;
	char name[NAME_BYTES];
	char description[TEXT_BYTES];
	char syntax[TEXT_BYTES];
	acd_block completions;
} door;

static pthread_mutex_t doors_mutex = PTHREAD_MUTEX_INITIALIZER;
static door doors[DOORS_MAX];
static uint32_t doors_count;
static uint32_t refused; /* more than there is room for, or no memory */
static bool opened;
static acd_block caller_variables;
static switch_event_node_t *probe_node;

void acd_doors_init(void)
{
	doors_count = refused = 0;
	opened = false;
}

/* ---- what the engine registers ---- */

/* An engine that was started again registers what is registered already. */
static bool is_open(const acd_command *command)
{
	char name[NAME_BYTES];

	acd_copy_text(name, sizeof(name), &command->texts[0]);
	for (uint32_t i = 0; i < doors_count && opened; i++) {
		if (doors[i].kind == command->flags && !strcmp(doors[i].name, name)) {
			return true;
		}
	}
	return false;
}

static int add_door(const acd_command *command)
{
	const bool has_slot = command->flags <= ACD_REGISTER_WATCH_APPLICATION;
	door *added = &doors[doors_count];

	if (opened || doors_count == DOORS_MAX) {
		return ENOSPC;
	}
	memset(added, 0, sizeof(*added));
	added->kind = command->flags;
	for (uint32_t i = 0; i < doors_count && has_slot; i++) {
		added->slot += doors[i].kind == added->kind;
	}
	if (has_slot && added->slot >= ACD_DOOR_SLOTS) {
		return ENOSPC;
	}
	acd_copy_text(added->name, sizeof(added->name), &command->texts[0]);
	acd_copy_text(added->description, sizeof(added->description), &command->texts[1]);
	acd_copy_text(added->syntax, sizeof(added->syntax), &command->texts[2]);
	if (acd_block_copy(&added->completions, &command->texts[3])) {
		return ENOMEM;
	}
	doors_count++;
	return 0;
}

void acd_doors_register(const acd_command *command)
{
	pthread_mutex_lock(&doors_mutex);
	if (opened && (command->kind == ACD_COMMAND_CALLER_VARIABLES || is_open(command))) {
		/* Callers' threads read the names without a lock; they stay as they are until the module is loaded again. */
	} else if (command->kind == ACD_COMMAND_CALLER_VARIABLES) {
		acd_block_free(&caller_variables);
		refused += acd_block_copy(&caller_variables, &command->texts[0]) != 0;
	} else {
		refused += add_door(command) != 0;
	}
	pthread_mutex_unlock(&doors_mutex);
}

void acd_doors_prepare_leg(const acd_command *command)
{
	const int err = acd_leg_variables_keep(command->leg_id, &command->texts[0]);

	if (err) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR, "acd: an agent's leg goes without its variables: %s\n", strerror(err));
	}
}

/* ---- names that are taken ---- */

static bool api_exists(const char *name)
{
	switch_api_interface_t *found = switch_loadable_module_get_api_interface(name);

	UNPROTECT_INTERFACE(found);
	return found;
}

static bool app_exists(const char *name)
{
	switch_application_interface_t *found = switch_loadable_module_get_application_interface(name);

	UNPROTECT_INTERFACE(found);
	return found;
}

static bool is_taken(const door *wanted)
{
	switch (wanted->kind) {
	case ACD_REGISTER_API:
		return api_exists(wanted->name);
	case ACD_REGISTER_QUEUE_APPLICATION:
	case ACD_REGISTER_WATCH_APPLICATION:
		return app_exists(wanted->name);
	case ACD_REGISTER_SUBCLASS:
		return switch_event_reserve_subclass(wanted->name) != SWITCH_STATUS_SUCCESS;
	default:
		return false;
	}
}

static void free_subclasses(uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		if (doors[i].kind == ACD_REGISTER_SUBCLASS) {
			switch_event_free_subclass(doors[i].name);
		}
	}
}

int acd_doors_claim(char *error, size_t error_size)
{
	if (refused) {
		switch_snprintf(error, error_size, "%u names can't be registered, there is no room for them; please report this", refused);
		return ENOSPC;
	}
	for (uint32_t i = 0; i < doors_count; i++) {
		if (is_taken(&doors[i])) {
			free_subclasses(i);
			doors_count = 0;
			switch_snprintf(error, error_size,
							"the name \"%s\" is taken by another module, mod_callcenter if you have it: take that one out of "
							"modules.conf.xml and 'unload' it, or take the setting \"compat\" out of acd.conf.xml",
							doors[i].name);
			return EBUSY;
		}
	}
	return 0;
}

/* ---- opening and closing ---- */

static void on_probe(switch_event_t *probe)
{
	const char *to = switch_event_get_header(probe, "to");
	acd_event event;

	for (uint32_t i = 0; i < doors_count && to; i++) {
		if (doors[i].kind == ACD_REGISTER_PROBE && !strncasecmp(to, doors[i].name, strlen(doors[i].name))) {
			acd_event_init(&event, ACD_EVENT_PROBED);
			acd_event_set_text(&event, 0, to);
			(void) acd_shim_push(&event);
			return;
		}
	}
}

static void open_door(const door *opening, switch_loadable_module_interface_t **module_interface)
{
	switch_application_interface_t *app_interface;
	switch_json_api_interface_t *json_interface;
	switch_api_interface_t *api_interface;
	const char *completion;
	size_t at = 0;

	switch (opening->kind) {
	case ACD_REGISTER_API:
		SWITCH_ADD_API(api_interface, opening->name, opening->description, acd_door_api(opening->slot, opening->name), opening->syntax);
		while ((completion = acd_block_next(&opening->completions, &at))) {
			switch_console_set_complete(completion);
		}
		break;
	case ACD_REGISTER_JSON_API:
		SWITCH_ADD_JSON_API(json_interface, opening->name, opening->description, acd_door_json(opening->slot, opening->name),
							opening->syntax);
		break;
	case ACD_REGISTER_QUEUE_APPLICATION:
		SWITCH_ADD_APP(app_interface, opening->name, opening->description, opening->description,
					   acd_door_queue_app(opening->slot, opening->name), opening->syntax, SAF_SUPPORT_NOMEDIA);
		break;
	case ACD_REGISTER_WATCH_APPLICATION:
		SWITCH_ADD_APP(app_interface, opening->name, opening->description, opening->description,
					   acd_door_watch_app(opening->slot, opening->name), opening->syntax, SAF_SUPPORT_NOMEDIA);
		break;
	case ACD_REGISTER_PROBE:
		if (!probe_node
			&& switch_event_bind_removable("mod_acd", SWITCH_EVENT_PRESENCE_PROBE, SWITCH_EVENT_SUBCLASS_ANY, on_probe, NULL, &probe_node)
				   != SWITCH_STATUS_SUCCESS) {
			switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR, "acd: can't listen to presence probes; lamps of phones stay dark\n");
		}
		break;
	default:
		break;
	}
}

void acd_doors_open(switch_loadable_module_interface_t **module_interface)
{
	opened = true;
	for (uint32_t i = 0; i < doors_count; i++) {
		open_door(&doors[i], module_interface);
	}
}

void acd_doors_close(void)
{
	char line[NAME_BYTES + 8];

	if (probe_node) {
		switch_event_unbind(&probe_node);
	}
	for (uint32_t i = 0; i < doors_count; i++) {
		if (doors[i].kind == ACD_REGISTER_API) {
			switch_snprintf(line, sizeof(line), "del %s", doors[i].name);
			switch_console_set_complete(line);
		}
		acd_block_free(&doors[i].completions);
	}
	free_subclasses(doors_count);
	doors_count = 0;
}

/* ---- callers of registered applications ---- */

static int append_variable(acd_block *pairs, switch_channel_t *channel, const char *name)
{
	const char *value = switch_channel_get_variable_dup(channel, name, SWITCH_TRUE, -1);
	int err = 0;

	if (!zstr(value)) {
		err = acd_block_append(pairs, name);
		err = err ? err : acd_block_append(pairs, value);
	}
	return err;
}

/* The names that the variable holds, separated by commas. */
static int append_list(acd_block *pairs, switch_channel_t *channel, const char *list_name)
{
	const char *list = switch_channel_get_variable_dup(channel, list_name, SWITCH_TRUE, -1);
	char *names = zstr(list) ? NULL : strdup(list);
	char *rest = names, *name;
	int err = append_variable(pairs, channel, list_name);

	while (!err && rest && (name = strsep(&rest, ","))) {
		name += strspn(name, " ");
		err = append_variable(pairs, channel, name);
	}
	free(names);
	return err;
}

char *acd_doors_describe(acd_event *event, switch_core_session_t *session, const char *application)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	acd_block pairs = { 0 };
	const char *name;
	size_t at = 0;
	int err = 0;

	acd_event_set_text(event, 5, application);
	while (!err && (name = acd_block_next(&caller_variables, &at))) {
		err = *name == '*' ? append_list(&pairs, channel, name + 1) : append_variable(&pairs, channel, name);
	}
	if (err || !pairs.length) {
		acd_block_free(&pairs); /* out of memory: he is served without them */
		return NULL;
	}
	event->blob = (const uint8_t *) pairs.bytes;
	event->blob_length = (uint32_t) pairs.length;
	return pairs.bytes;
}
