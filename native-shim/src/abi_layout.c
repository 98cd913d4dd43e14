/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file abi_layout.c  Freezes the size and every offset of acd_abi.h
 *
 * A line here changes only together with ACD_ABI_VERSION, and then by appending. tests/native/abi_layout_print.c prints the same numbers
 * for the managed side's test.
 */
#include "acd_abi.h"

#include <stddef.h>

#define ASSERT_SIZE(type, bytes) _Static_assert(sizeof(type) == (bytes), #type " changed its size: that is a new ABI")
#define ASSERT_FIELD(type, field, at, bytes) \
	_Static_assert(offsetof(type, field) == (at) && sizeof(((type *) 0)->field) == (bytes), #type "." #field " moved: that is a new ABI")

_Static_assert(sizeof(void *) == 8, "The ABI is laid out for 64-bit machines");
_Static_assert(ACD_ABI_VERSION == 8u, "Append the new version's fields below, then raise this number");

ASSERT_SIZE(acd_span, 4);
ASSERT_FIELD(acd_span, offset, 0, 2);
ASSERT_FIELD(acd_span, length, 2, 2);

ASSERT_SIZE(acd_event, 768);
ASSERT_FIELD(acd_event, kind, 0, 4);
ASSERT_FIELD(acd_event, flags, 4, 4);
ASSERT_FIELD(acd_event, at_us, 8, 8);
ASSERT_FIELD(acd_event, call_id, 16, 8);
ASSERT_FIELD(acd_event, leg_id, 24, 8);
ASSERT_FIELD(acd_event, request_id, 32, 8);
ASSERT_FIELD(acd_event, cause, 40, 4);
ASSERT_FIELD(acd_event, blob_length, 44, 4);
ASSERT_FIELD(acd_event, blob, 48, 8);
ASSERT_FIELD(acd_event, texts, 56, 24);
ASSERT_FIELD(acd_event, text_bytes, 80, 688);

ASSERT_SIZE(acd_text, 16);
ASSERT_FIELD(acd_text, bytes, 0, 8);
ASSERT_FIELD(acd_text, length, 8, 4);
ASSERT_FIELD(acd_text, reserved, 12, 4);

ASSERT_SIZE(acd_command, 136);
ASSERT_FIELD(acd_command, kind, 0, 4);
ASSERT_FIELD(acd_command, flags, 4, 4);
ASSERT_FIELD(acd_command, call_id, 8, 8);
ASSERT_FIELD(acd_command, leg_id, 16, 8);
ASSERT_FIELD(acd_command, request_id, 24, 8);
ASSERT_FIELD(acd_command, timeout_ms, 32, 4);
ASSERT_FIELD(acd_command, cause, 36, 4);
ASSERT_FIELD(acd_command, texts, 40, 96);

ASSERT_SIZE(acd_host_api, 64);
ASSERT_FIELD(acd_host_api, struct_size, 0, 4);
ASSERT_FIELD(acd_host_api, abi_version, 4, 4);
ASSERT_FIELD(acd_host_api, event_size, 8, 4);
ASSERT_FIELD(acd_host_api, command_size, 12, 4);
ASSERT_FIELD(acd_host_api, context, 16, 8);
ASSERT_FIELD(acd_host_api, poll, 24, 8);
ASSERT_FIELD(acd_host_api, submit, 32, 8);
ASSERT_FIELD(acd_host_api, ready, 40, 8);
ASSERT_FIELD(acd_host_api, log, 48, 8);
ASSERT_FIELD(acd_host_api, wake, 56, 8);
