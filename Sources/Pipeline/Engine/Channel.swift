@preconcurrency import Glibc

/// A bounded queue between threads: the sender waits while it is full, the receiver while it is empty.
final class Channel<Element: Sendable>: @unchecked Sendable {  // Everything below `mutex` is guarded by it.
    private let capacity: Int
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var elements: [Element] = []
    private var isFinished = false
    private var isCancelled = false

    init(capacity: Int) {
        self.capacity = capacity
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        pthread_cond_destroy(changed)
        mutex.deallocate()
        changed.deallocate()
    }

    /// Puts an element at the end; false when the channel was cancelled, and the element is gone.
    @discardableResult
    func send(_ element: Element) -> Bool {
        locked {
            while elements.count >= capacity && !isCancelled { pthread_cond_wait(changed, mutex) }
            if isCancelled { return false }
            elements.append(element)
            pthread_cond_broadcast(changed)
            return true
        }
    }

    /// Takes the first element; nil when the channel is empty for good, or cancelled.
    func receive() -> Element? {
        locked {
            while elements.isEmpty && !isFinished && !isCancelled { pthread_cond_wait(changed, mutex) }
            if isCancelled || elements.isEmpty { return nil }
            pthread_cond_broadcast(changed)
            return elements.removeFirst()
        }
    }

    /// Says that nothing more will be sent.
    func finish() {
        locked {
            isFinished = true
            pthread_cond_broadcast(changed)
        }
    }

    /// Wakes all who wait and drops what is left.
    func cancel() {
        locked {
            isCancelled = true
            elements = []
            pthread_cond_broadcast(changed)
        }
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }
}
