/* The names that programs give to digests and ciphers. */
#ifndef ASSAY_OBJ_OBJ_NAME_H
#define ASSAY_OBJ_OBJ_NAME_H

/* What was added under that name and type (OBJ_NAME_TYPE_*), through its aliases, or NULL. Without
 * a lock if nothing ever was. */
const char *obj_name_added(const char *name, int type);

#endif
