/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file idmap.h  Map from 64-bit ids to pointers. Not locked: the owner's mutex guards it */
#ifndef ACD_IDMAP_H
#define ACD_IDMAP_H

#include <stdint.h>

typedef struct acd_idmap acd_idmap;
typedef void(acd_idmap_h)(uint64_t id, void *item, void *arg);

/** Returns 0 or ENOMEM; *mapp is set on success only. */
int acd_idmap_create(acd_idmap **mapp);
/** Frees the map, not the items. */
void acd_idmap_destroy(acd_idmap *map);

/** Returns 0, EEXIST, ENOMEM, or EINVAL for a null item. Grows by itself. */
int acd_idmap_insert(acd_idmap *map, uint64_t id, void *item);
/** The item, or null. */
void *acd_idmap_find(const acd_idmap *map, uint64_t id);
/** Takes the item out and returns it, or null. */
void *acd_idmap_remove(acd_idmap *map, uint64_t id);
uint32_t acd_idmap_count(const acd_idmap *map);
/** Calls handler for every item, in no order. The handler must not change the map. */
void acd_idmap_each(const acd_idmap *map, acd_idmap_h *handler, void *arg);

#endif
