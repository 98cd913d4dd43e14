/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file door_functions.h  The functions behind registered names */
#ifndef ACD_DOOR_FUNCTIONS_H
#define ACD_DOOR_FUNCTIONS_H

#include <switch.h>

/** Names of one kind. */
#define ACD_DOOR_SLOTS 4u

/** Each: the function of a slot, which from now on goes by that name. The name must live as long as the module. */
switch_api_function_t acd_door_api(uint32_t slot, const char *name);
switch_json_api_function_t acd_door_json(uint32_t slot, const char *name);
switch_application_function_t acd_door_queue_app(uint32_t slot, const char *name);
switch_application_function_t acd_door_watch_app(uint32_t slot, const char *name);

#endif
