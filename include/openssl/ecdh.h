/* All of this is in ec.h. */
#include <openssl/ec.h>
