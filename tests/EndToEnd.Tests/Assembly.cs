// Everything here runs the real packages in the Windows sandbox, each test on a PC of its own.
[assembly: TestCategory("Sandbox")]
// Three at a time on two cores: a test mostly waits for Windows.
[assembly: Parallelize(Workers = 3, Scope = ExecutionScope.MethodLevel)]
