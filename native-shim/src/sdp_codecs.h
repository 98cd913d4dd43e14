/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file sdp_codecs.h  Whether two session descriptions (RFC 4566) want the same codecs */
#ifndef ACD_SDP_CODECS_H
#define ACD_SDP_CODECS_H

#include <stdint.h>

/**
 * A digest of what a description says of codecs, their parameters and the length of their packets. Addresses, ports, directions (hold) and
 * versions aren't in it. Null or nothing: 0.
 */
uint64_t acd_sdp_codecs_digest(const char *sdp);

#endif
