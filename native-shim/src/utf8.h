/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file utf8.h  Copies text from anywhere into bounded, well-formed UTF-8 */
#ifndef ACD_UTF8_H
#define ACD_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * Copies what fits of from, cut between code points; each byte that isn't UTF-8 (Unicode table 3-7) becomes '?'. Writes no terminator.
 *
 * @param cutp  set to true when something had no room, otherwise left alone; may be null
 * @return bytes written
 */
size_t acd_utf8_copy(char *to, size_t to_size, bool *cutp, const char *from, size_t from_length);

/** The same into a C string: always terminated; a null or negative-length text is empty. */
void acd_utf8_to_string(char *to, size_t to_size, const uint8_t *text, int32_t length);

#endif
