/* The files of the package as data, one after the other: name, size, content. PACKED_FILES lists them; an empty name ends them. */
#define PACKED(name, file) .asciz name; .quad 2f - 1f; 1: .incbin file; 2:
    .section .rdata, "dr"
    .global packed_files
packed_files:
#include PACKED_FILES
    .asciz ""
