/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file rtp_socket.c  Keeps from the core what would make it wait while it reads RTP
 *
 * Two things in switch_rtp.c sleep even when asked not to block. A packet shorter than an RTP header costs a millisecond. And after a
 * packet that is no RTP (STUN, DTLS, rubbish) read_rtp_packet waits up to 20 ms for the next one. In a thread that serves everybody both
 * would be heard by everybody, and anybody could send them. So a socket filter drops them. Sessions with ICE need STUN and DTLS: there,
 * each is followed by an RTP packet of our own, which the core reads at once and ignores, since its payload type is none of the session's.
 */
#include "rtp_socket.h"

#include <linux/filter.h>
#include <sys/socket.h>

#define UDP_HEADER_BYTES 8
#define RTP_HEADER_BYTES 12
#define RTP_VERSION_MASK 0xc0
#define RTP_VERSION_2 0x80
#define UNASSIGNED_PAYLOAD_TYPE 36 /* RFC 3551, table 4 */

static int socket_of(switch_rtp_t *rtp)
{
	switch_socket_t *socket = switch_rtp_get_rtp_socket(rtp);

	return socket ? switch_socket_fd_get(socket) : -1;
}

static void attach(switch_rtp_t *rtp, struct sock_filter *code, unsigned short length)
{
	const struct sock_fprog program = { .len = length, .filter = code };

	(void) setsockopt(socket_of(rtp), SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof(program));
}

void acd_rtp_socket_filter(switch_rtp_t *rtp, bool ice)
{
	static struct sock_filter long_enough[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_LEN, 0),
		BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, UDP_HEADER_BYTES + RTP_HEADER_BYTES, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, UINT16_MAX),
		BPF_STMT(BPF_RET | BPF_K, 0),
	};
	static struct sock_filter rtp_only[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_LEN, 0),
		BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, UDP_HEADER_BYTES + RTP_HEADER_BYTES, 0, 4),
		BPF_STMT(BPF_LD | BPF_B | BPF_ABS, UDP_HEADER_BYTES),
		BPF_STMT(BPF_ALU | BPF_AND | BPF_K, RTP_VERSION_MASK),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, RTP_VERSION_2, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, UINT16_MAX),
		BPF_STMT(BPF_RET | BPF_K, 0),
	};

	if (ice) {
		attach(rtp, long_enough, sizeof(long_enough) / sizeof(long_enough[0]));
	} else {
		attach(rtp, rtp_only, sizeof(rtp_only) / sizeof(rtp_only[0]));
	}
}

void acd_rtp_socket_unfilter(switch_rtp_t *rtp)
{
	const int none = 0;

	(void) setsockopt(socket_of(rtp), SOL_SOCKET, SO_DETACH_FILTER, &none, sizeof(none));
}

void acd_rtp_socket_before_read(switch_rtp_t *rtp)
{
	static const uint8_t follower[RTP_HEADER_BYTES] = { RTP_VERSION_2, UNASSIGNED_PAYLOAD_TYPE };
	const int fd = socket_of(rtp);
	struct sockaddr_storage self;
	socklen_t length = sizeof(self);
	uint8_t first;

	if (recv(fd, &first, sizeof(first), MSG_PEEK | MSG_DONTWAIT) > 0 && (first & RTP_VERSION_MASK) != RTP_VERSION_2 &&
		!getsockname(fd, (struct sockaddr *) &self, &length)) {
		(void) sendto(fd, follower, sizeof(follower), MSG_DONTWAIT, (struct sockaddr *) &self, length);
	}
}
