// Modules find their tokens through environment variables, and a process has one set of those.
[assembly: DoNotParallelize]
