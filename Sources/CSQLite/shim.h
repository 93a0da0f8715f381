#include <sqlite3.h>

// Variadic C functions cannot be called from Swift: this is the one use of `sqlite3_db_config`.
static inline int csqlite_set_defensive(sqlite3 *database) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}
