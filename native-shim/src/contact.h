/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file contact.h  Contacts with ${variables} in them, filled in so that no value can be taken for a part of the dial string */
#ifndef ACD_CONTACT_H
#define ACD_CONTACT_H

#include <stdbool.h>
#include <stdint.h>

/** Gives the value of an expression, "${name}" or "${function(arguments)}", as a text from malloc; null: it has none. */
typedef char *(acd_contact_value_h)(const char *expression, void *arg);

/** Anything to be filled in? */
bool acd_contact_has_variables(const char *contact);

/**
 * Fills a contact in. What would mean something in a dial string is left out of the values of variables: braces, brackets, parentheses,
 * commas, bars, semicolons, quotes, backslashes, carets, dollars, question marks and ampersands, control characters, and what would join
 * to ":_:". So is it out of a function's arguments and, when these held a variable, out of what the function gives; what a function gives
 * to arguments that are written in the contact stays as it is, for it is the switch's own word.
 * Returns 0, with *outp to be freed and in *left_outp how many characters were left out, or ENOMEM.
 */
int acd_contact_fill(const char *contact, acd_contact_value_h *value_h, void *arg, char **outp, uint32_t *left_outp);

/** The same for what isn't going to be read again, such as the value of a variable: nothing is left out of values. */
int acd_contact_fill_value(const char *text, acd_contact_value_h *value_h, void *arg, char **outp);

#endif
