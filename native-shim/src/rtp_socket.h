/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file rtp_socket.h  Keeps from the core what would make it wait while it reads RTP */
#ifndef ACD_RTP_SOCKET_H
#define ACD_RTP_SOCKET_H

#include "shim.h"

/**
 * From now on the kernel drops what is no RTP; with ice, only what is too short for anything. Where filters aren't allowed (the rules of a
 * container), rubbish costs a little time, no more.
 */
void acd_rtp_socket_filter(switch_rtp_t *rtp, bool ice);
/** Everything comes in again. */
void acd_rtp_socket_unfilter(switch_rtp_t *rtp);

/** Before each read of a session with ICE or DTLS. */
void acd_rtp_socket_before_read(switch_rtp_t *rtp);

#endif
