/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file abi_layout_print.c  Prints every size, offset and number of acd_abi.h, one "name=value" a line, for the managed side's test
 *
 * TYPE.size, TYPE.FIELD.offset, TYPE.FIELD.size, and the constants by their names. The ABI has no padding, so each field must begin where
 * the one before ended: a field that is missing here ends the program with code 1.
 */
#include "acd_abi.h"

#include <stddef.h>
#include <stdio.h>

typedef struct layout_field {
	const char *name;
	size_t offset;
	size_t size;
} layout_field;

typedef struct layout_type {
	const char *name;
	size_t size;
	const layout_field *fields;
	size_t count;
} layout_type;

typedef struct layout_number {
	const char *name;
	long long value;
} layout_number;

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define FIELD(type, field) {#field, offsetof(type, field), sizeof(((type *) 0)->field)}
#define TYPE(type, fields) {#type, sizeof(type), fields, COUNT(fields)}
#define NUMBER(name) {#name, name}

static const layout_field span_fields[] = {FIELD(acd_span, offset), FIELD(acd_span, length)};

static const layout_field event_fields[] = {
	FIELD(acd_event, kind), FIELD(acd_event, flags), FIELD(acd_event, at_us), FIELD(acd_event, call_id), FIELD(acd_event, leg_id),
	FIELD(acd_event, request_id), FIELD(acd_event, cause), FIELD(acd_event, blob_length), FIELD(acd_event, blob), FIELD(acd_event, texts),
	FIELD(acd_event, text_bytes),
};

static const layout_field text_fields[] = {FIELD(acd_text, bytes), FIELD(acd_text, length), FIELD(acd_text, reserved)};

static const layout_field command_fields[] = {
	FIELD(acd_command, kind), FIELD(acd_command, flags), FIELD(acd_command, call_id), FIELD(acd_command, leg_id),
	FIELD(acd_command, request_id), FIELD(acd_command, timeout_ms), FIELD(acd_command, cause), FIELD(acd_command, texts),
};

static const layout_field host_api_fields[] = {
	FIELD(acd_host_api, struct_size), FIELD(acd_host_api, abi_version), FIELD(acd_host_api, event_size), FIELD(acd_host_api, command_size),
	FIELD(acd_host_api, context), FIELD(acd_host_api, poll), FIELD(acd_host_api, submit), FIELD(acd_host_api, ready),
	FIELD(acd_host_api, log), FIELD(acd_host_api, wake),
};

static const layout_type types[] = {
	TYPE(acd_span, span_fields), TYPE(acd_event, event_fields), TYPE(acd_text, text_fields), TYPE(acd_command, command_fields),
	TYPE(acd_host_api, host_api_fields),
};

static const layout_number numbers[] = {
	NUMBER(ACD_ABI_VERSION), NUMBER(ACD_EVENT_TEXTS), NUMBER(ACD_EVENT_TEXT_BYTES), NUMBER(ACD_COMMAND_TEXTS),
	NUMBER(ACD_EVENT_CALLER_JOINED), NUMBER(ACD_EVENT_CALLER_LEFT), NUMBER(ACD_EVENT_LEG_DIALING), NUMBER(ACD_EVENT_LEG_ANSWERED),
	NUMBER(ACD_EVENT_LEG_ENDED), NUMBER(ACD_EVENT_BRIDGE_STARTED), NUMBER(ACD_EVENT_BRIDGE_ENDED), NUMBER(ACD_EVENT_CONSOLE),
	NUMBER(ACD_EVENT_CONFIG), NUMBER(ACD_EVENT_SHUTDOWN), NUMBER(ACD_EVENT_DIGIT), NUMBER(ACD_EVENT_ANNOUNCED),
	NUMBER(ACD_EVENT_CUT), NUMBER(ACD_ANNOUNCED_DONE), NUMBER(ACD_ANNOUNCED_CUT), NUMBER(ACD_ANNOUNCED_FAILED),
	NUMBER(ACD_LEAVE_HUNG_UP), NUMBER(ACD_LEAVE_RELEASED), NUMBER(ACD_LEAVE_FALLBACK), NUMBER(ACD_LEAVE_TAKEN_AWAY),
	NUMBER(ACD_COMMAND_ACCEPT), NUMBER(ACD_COMMAND_RELEASE), NUMBER(ACD_COMMAND_ORIGINATE), NUMBER(ACD_COMMAND_CANCEL),
	NUMBER(ACD_COMMAND_BRIDGE), NUMBER(ACD_COMMAND_FALLBACK), NUMBER(ACD_COMMAND_CONSOLE_REPLY), NUMBER(ACD_COMMAND_READ_CONFIG),
	NUMBER(ACD_COMMAND_ANNOUNCE), NUMBER(ACD_COMMAND_AWAIT_NEXT), NUMBER(ACD_COMMAND_ASK), NUMBER(ACD_EVENT_ANSWER),
	NUMBER(ACD_COMMAND_ANSWER_LEG),
	NUMBER(ACD_COMMAND_MUSIC), NUMBER(ACD_ACCEPT_AT_ONCE), NUMBER(ACD_ACCEPT_EARLY_MEDIA),
	NUMBER(ACD_ACCEPT_RINGING), NUMBER(ACD_ACCEPT_WHEN_CONNECTED), NUMBER(ACD_READ_CONFIG_RELOAD), NUMBER(ACD_POLL_LOST),
	NUMBER(ACD_EVENT_API), NUMBER(ACD_EVENT_WATCHED), NUMBER(ACD_EVENT_WATCH_ENDED), NUMBER(ACD_EVENT_PROBED),
	NUMBER(ACD_EVENT_CHANNEL_FOUND), NUMBER(ACD_COMMAND_FIRE_EVENT), NUMBER(ACD_COMMAND_SET_VARIABLES), NUMBER(ACD_COMMAND_DISMISS),
	NUMBER(ACD_COMMAND_LEG_VARIABLES), NUMBER(ACD_COMMAND_REGISTER), NUMBER(ACD_COMMAND_CALLER_VARIABLES),
	NUMBER(ACD_COMMAND_FIND_CHANNEL), NUMBER(ACD_COMMAND_RECORD), NUMBER(ACD_REGISTER_API), NUMBER(ACD_REGISTER_JSON_API),
	NUMBER(ACD_REGISTER_QUEUE_APPLICATION),
	NUMBER(ACD_REGISTER_WATCH_APPLICATION), NUMBER(ACD_REGISTER_SUBCLASS), NUMBER(ACD_REGISTER_PROBE), NUMBER(ACD_COMMAND_ATTACH),
	NUMBER(ACD_BRIDGE_LEG_ENDS), NUMBER(ACD_BRIDGE_LEG_LIVES_ON),
	NUMBER(ACD_RUN_STOPPED), NUMBER(ACD_RUN_REFUSED), NUMBER(ACD_RUN_CRASHED), NUMBER(ACD_RUN_ABI_MISMATCH),
};

static int print_type(const layout_type *type)
{
	size_t end = 0;
	size_t i;

	printf("%s.size=%zu\n", type->name, type->size);
	for (i = 0; i < type->count; i++) {
		const layout_field *field = &type->fields[i];

		printf("%s.%s.offset=%zu\n%s.%s.size=%zu\n", type->name, field->name, field->offset, type->name, field->name, field->size);
		if (field->offset != end) {
			fprintf(stderr, "%s: a field before %s is missing here, or there is padding\n", type->name, field->name);
			return 1;
		}
		end = field->offset + field->size;
	}
	if (end != type->size) {
		fprintf(stderr, "%s: its last field is missing here, or there is padding\n", type->name);
		return 1;
	}

	return 0;
}

int main(void)
{
	size_t i;

	for (i = 0; i < COUNT(types); i++) {
		if (print_type(&types[i])) {
			return 1;
		}
	}
	for (i = 0; i < COUNT(numbers); i++) {
		printf("%s=%lld\n", numbers[i].name, numbers[i].value);
	}

	return 0;
}
