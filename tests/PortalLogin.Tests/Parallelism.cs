// The virtual token is found through an environment variable, and a process has one set of those.
[assembly: DoNotParallelize]
