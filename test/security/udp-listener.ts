import { createSocket } from 'node:dgram';

/** Counts the packets that arrive at a local port, from a page that must send none. */
export class UdpListener {
  readonly #socket = createSocket('udp4');
  packets = 0;

  private constructor() {
    this.#socket.on('message', () => void (this.packets += 1));
  }

  static async listen(): Promise<UdpListener> {
    const listener = new UdpListener();
    await new Promise<void>((resolve) => listener.#socket.bind(0, '127.0.0.1', resolve));
    return listener;
  }

  get port(): number {
    return this.#socket.address().port;
  }

  close(): void {
    this.#socket.close();
  }
}
