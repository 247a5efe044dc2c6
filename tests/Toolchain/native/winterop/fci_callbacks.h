/* What the cabinet API calls to get memory and files. Its file names are narrow; here they are UTF-8, so that any name works. */
#ifndef FCI_CALLBACKS_H
#define FCI_CALLBACKS_H

#include "winterop.h"

#include <fci.h>

HFCI create_fci(ERF *error, CCAB *cabinet);

INT_PTR open_file_info(char *name, USHORT *date, USHORT *time, USHORT *attributes, int *error, void *context);

#endif
