/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file say.h  Numbers, times and the like in the caller's language, through FreeSWITCH's say interface */
#ifndef ACD_SAY_H
#define ACD_SAY_H

#include <stdbool.h>
#include <stddef.h>

struct switch_channel;

/** What the channel speaks: its language, else its default_language, else English. Valid as long as the variable stands. */
const char *acd_say_language(struct switch_channel *channel);

/** "say:TYPE:METHOD:VALUE", TYPE and METHOD being FreeSWITCH's names: number, items, …; pronounced, iterated, counted. */
bool acd_say_is(const char *item);

/**
 * The file string that speaks it; the caller frees it. prefix (the folder of its files) becomes the language's own, if that has one.
 * Looks the language up in FreeSWITCH's configuration ("languages"), which may take long. False, with a line in the log, when that fails.
 */
bool acd_say_path(const char *item, const char *language, char *prefix, size_t prefix_size, char **pathp);

#endif
