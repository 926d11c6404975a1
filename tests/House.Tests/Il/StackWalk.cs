using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;

namespace Carnet.House.Tests.Il;

/// <summary>
/// Follows constant strings through a method's stack and locals, over branches: enough to know which texts reach a call.
/// What comes out of fields and other calls is unknown, except methods of ours that return constants.
/// A parameter and a <c>typeof</c> are followed as marks (see <see cref="Mark"/>).
/// </summary>
internal sealed class StackWalk
{
    private static readonly ImmutableHashSet<string> Unknown = [];
    private static readonly MethodInfo TypeOf = typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!;

    private readonly MethodBase _method;
    private readonly IReadOnlyList<Instruction> _instructions;
    private readonly Func<MethodBase, ImmutableHashSet<string>> _returned;
    private readonly Dictionary<int, List<ImmutableHashSet<string>>> _stackAt = [];
    private readonly Dictionary<int, ImmutableHashSet<string>> _locals = [];
    private List<ImmutableHashSet<string>>? _stack = [];

    public List<Call> Calls { get; } = [];
    public ImmutableHashSet<string> Returned { get; private set; } = Unknown;

    public StackWalk(MethodBase method, Func<MethodBase, ImmutableHashSet<string>> returned)
    {
        _method = method;
        _returned = returned;
        _instructions = Instruction.Of(method);
        foreach (var clause in method.GetMethodBody()?.ExceptionHandlingClauses ?? [])
            if (clause.Flags is ExceptionHandlingClauseOptions.Clause or ExceptionHandlingClauseOptions.Filter)
                _stackAt[clause.HandlerOffset] = [Unknown];
        // Twice: a loop may store into a local after reading it.
        Run();
        Run();
    }

    private void Run()
    {
        Calls.Clear();
        _stack = [];
        foreach (var instruction in _instructions)
        {
            Arrive(instruction.Offset);
            Step(instruction);
        }
    }

    private void Arrive(int offset)
    {
        if (_stackAt.TryGetValue(offset, out var saved))
            _stack = _stack is null || _stack.Count != saved.Count ? [.. saved] : Merge(_stack, saved);
        _stack ??= [];
    }

    private void Step(Instruction instruction)
    {
        switch (instruction.Code.FlowControl)
        {
            case FlowControl.Call when instruction.Operand is MethodBase target:
                StepCall(instruction.Code, target);
                return;
            case FlowControl.Return:
                Returned = Returned.Union(Pop().Where(text => !Mark.Is(text)));
                _stack = null;
                return;
        }
        if (StepKnown(instruction))
            return;
        for (var i = Popped(instruction.Code); i > 0; i--)
            Pop();
        if (instruction.Operand is int[] targets)
            foreach (var target in targets)
                Leave(target);
        for (var i = Pushed(instruction.Code); i > 0; i--)
            _stack!.Add(Unknown);
        if (instruction.Code.FlowControl is FlowControl.Branch or FlowControl.Throw)
            _stack = null;
    }

    private bool StepKnown(Instruction instruction)
    {
        var name = instruction.Code.Name!;
        if (instruction.Operand is string text)
            _stack!.Add([text]);
        else if (name == "ldtoken")
            _stack!.Add(instruction.Operand is Type type ? [Mark.OfAssembly(type.Assembly)] : Unknown);
        else if (name.StartsWith("ldarg", StringComparison.Ordinal))
            _stack!.Add([Mark.OfParameter(Local(instruction))]);
        else if (name == "dup")
            _stack!.Add(_stack.Count > 0 ? _stack[^1] : Unknown);
        else if (name.StartsWith("stloc", StringComparison.Ordinal))
            Store(Local(instruction), Pop());
        else if (name.StartsWith("ldloc", StringComparison.Ordinal) && !name.StartsWith("ldloca", StringComparison.Ordinal))
            _stack!.Add(_locals.GetValueOrDefault(Local(instruction), Unknown));
        else
            return false;
        return true;
    }

    private void Store(int local, ImmutableHashSet<string> value) =>
        _locals[local] = _locals.GetValueOrDefault(local, Unknown).Union(value);

    private static int Local(Instruction instruction) =>
        instruction.Operand as int? ?? instruction.Code.Name![^1] - '0';

    private void StepCall(OpCode code, MethodBase target)
    {
        var isNew = code == OpCodes.Newobj;
        var count = target.GetParameters().Length + (target.IsStatic || isNew ? 0 : 1);
        var arguments = new ImmutableHashSet<string>[count];
        for (var i = count - 1; i >= 0; i--)
            arguments[i] = Pop();
        Calls.Add(new Call(_method, target, arguments));
        if (isNew || (target is MethodInfo method && method.ReturnType != typeof(void)))
            _stack!.Add(isNew ? Unknown : target == TypeOf ? arguments[0] : _returned(target));
    }

    private ImmutableHashSet<string> Pop()
    {
        if (_stack is not { Count: > 0 })
            return Unknown;
        var top = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        return top;
    }

    private void Leave(int target) =>
        _stackAt[target] = _stackAt.TryGetValue(target, out var saved) && saved.Count == _stack!.Count ? Merge(saved, _stack) : [.. _stack!];

    private static List<ImmutableHashSet<string>> Merge(List<ImmutableHashSet<string>> one, List<ImmutableHashSet<string>> other) =>
        [.. one.Zip(other, (a, b) => a.Union(b))];

    private static int Popped(OpCode code) => code.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 or StackBehaviour.Varpop => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Popref_popi_pop1 or StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8
            or StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref => 3,
        _ => 2,
    };

    private static int Pushed(OpCode code) => code.StackBehaviourPush switch
    {
        StackBehaviour.Push0 or StackBehaviour.Varpush => 0,
        StackBehaviour.Push1_push1 => 2,
        _ => 1,
    };
}
